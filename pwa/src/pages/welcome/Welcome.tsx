import { Navigate, useNavigate } from "@solidjs/router";
import { type JSX, Match, Switch } from "solid-js";
import { Skeleton } from "../../components/Skeleton.tsx";
import { usePage } from "../../state/page.ts";
import { deviceZone } from "../../state/today.ts";
import { send } from "../../store/outbox.ts";
import { preferences } from "../../store/preferences.ts";
import { useGoals, useProfile } from "../../store/queries.ts";
import { useSession } from "../../store/session.ts";
import { useWords } from "../../words/words.tsx";
import { FailureNotice } from "../shell/FailureNotice.tsx";
import { WelcomeSteps } from "./WelcomeSteps.tsx";
import { createWelcome } from "./welcome.state.ts";

export default function Welcome(): JSX.Element {
	const { t } = useWords();
	const session = useSession();
	const profile = useProfile();
	const goals = useGoals();
	usePage(() => t("plan.emptyAction"));
	const isKnown = () => profile.data !== undefined && (goals.data !== undefined || goals.error !== null);
	return (
		<Switch
			fallback={
				<div class="max-w-140 mx-auto px-5 pt-24">
					<Skeleton lines={5} class="h-8" />
				</div>
			}
		>
			<Match when={session.account() === null}>
				<Navigate href="/sign-in" />
			</Match>
			<Match when={session.athlete() && isKnown()}>
				<Questions />
			</Match>
			<Match when={profile.error}>
				{(error) => (
					<div class="max-w-140 mx-auto px-5 pt-24">
						<FailureNotice code={error().code} onRetry={() => void profile.refetch()} />
					</div>
				)}
			</Match>
		</Switch>
	);
}

function Questions(): JSX.Element {
	const words = useWords();
	const session = useSession();
	const profile = useProfile();
	const goals = useGoals();
	const navigate = useNavigate();
	const saved = () => profile.data?.profile ?? null;
	const state = createWelcome({
		detected: () => ({
			name: saved()?.name || session.account()?.name || "",
			zone: saved()?.zone ?? deviceZone(),
			language: preferences.language(),
			units: preferences.units(),
		}),
		profile: saved,
		goal: () => goals.data?.goals.find((goal) => goal.status === "active") ?? null,
		send,
		importEnds: async () => (await import("../../state/importer.ts")).importEnds(),
		words,
	});
	return <WelcomeSteps state={state} onDone={() => navigate("/plan", { replace: true })} />;
}
