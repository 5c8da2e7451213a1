import { type JSX, lazy, Match, Suspense, Switch } from "solid-js";
import { RadioGroup } from "../../components/RadioGroup.tsx";
import { Skeleton } from "../../components/Skeleton.tsx";
import { preferences } from "../../store/preferences.ts";
import { useWords } from "../../words/words.tsx";
import { RaceFields } from "./RaceFields.tsx";
import type { WelcomeState } from "./welcome.state.ts";
import { historyKinds } from "./welcome-draft.ts";

// The reader of files is fetched only by those who bring some.
const WelcomeImport = lazy(() => import("./WelcomeImport.tsx"));

/** Files, a race, or nothing: what the plan starts from. */
export function HistoryStep(props: { state: WelcomeState }): JSX.Element {
	const { t } = useWords();
	return (
		<div class="stack gap-6">
			<RadioGroup
				label={t("onboarding.history.title")}
				hideLabel
				choices={historyKinds.map((value) => ({
					value,
					label: t(`onboarding.history.${value}`),
					text: t(`onboarding.history.${value}Text`),
				}))}
				value={props.state.draft.history}
				onChange={props.state.setHistory}
			/>
			<Switch>
				<Match when={props.state.draft.history === "files"}>
					<Suspense fallback={<Skeleton lines={3} class="h-10" />}>
						<WelcomeImport />
					</Suspense>
				</Match>
				<Match when={props.state.draft.history === "race"}>
					<RaceFields
						draft={props.state.draft.race}
						errors={props.state.raceErrors()}
						units={preferences.units()}
						today={props.state.today()}
						onChange={props.state.setRace}
					/>
				</Match>
			</Switch>
		</div>
	);
}
