import { type JSX, Match, Show, Switch } from "solid-js";
import { Skeleton } from "../../components/Skeleton.tsx";
import { usePage } from "../../state/page.ts";
import { useTwoMonths } from "../../store/queries.ts";
import { useWords } from "../../words/words.tsx";
import { FailureNotice } from "../shell/FailureNotice.tsx";
import { GoalList } from "./GoalList.tsx";
import { useLiveGoals } from "./live-goals.ts";
import { StartingPointPart } from "./StartingPointPart.tsx";
import { createSeason } from "./season.state.ts";

/** All goals, and how likely the season's is. */
export default function Goals(): JSX.Element {
	const { t } = useWords();
	usePage(() => t("goals.title"));
	const goals = useLiveGoals();
	const months = useTwoMonths();
	const season = createSeason(() => goals.data?.goals ?? []);
	return (
		<div class="max-w-160">
			<h1 class="text-title">{t("goals.title")}</h1>
			<p class="mt-1 mb-4 text-ink-soft">{t("goals.text")}</p>
			<Switch fallback={<Skeleton lines={4} class="h-8" />}>
				<Match when={goals.data}>{(known) => <GoalList goals={known().goals} season={season()} />}</Match>
				<Match when={goals.error}>{(error) => <FailureNotice code={error().code} onRetry={() => void goals.refetch()} />}</Match>
			</Switch>
			<Show when={months.data?.startingPoint}>{(start) => <StartingPointPart start={start()} />}</Show>
		</div>
	);
}
