import { type JSX, Match, Switch } from "solid-js";
import type { IsoDate } from "../../../../shared/calendar.ts";
import { Button } from "../../components/Button.tsx";
import { Notice } from "../../components/Notice.tsx";
import { useWords } from "../../words/words.tsx";
import { createClearing } from "./clearing.state.ts";
import type { PlanChanges } from "./plan-changes.state.ts";

/** A warning sign holds the hard training back: what it means, the word that it is cleared, and the way back from that. */
export function RedFlag(props: { changes: PlanChanges; today: IsoDate }): JSX.Element {
	const words = useWords();
	const { t, f } = words;
	const clearing = createClearing(props.changes, () => props.today, words);
	return (
		<Switch>
			<Match when={clearing.sign() === "up"}>
				<Notice tone="warn" what={t("flag.title")} next={t("flag.text")}>
					<Button small class="lt-md:min-h-11" busy={clearing.busy()} onClick={() => clearing.say(true)}>
						{t("flag.cleared")}
					</Button>
				</Notice>
			</Match>
			<Match when={clearing.sign() === "cleared" && clearing.clearedOn()}>
				{(day) => (
					<Notice tone="good" what={t("flag.said", f.date(day(), "weekday"))}>
						<Button small kind="quiet" class="lt-md:min-h-11" busy={clearing.busy()} onClick={() => clearing.say(false)}>
							{t("told.takeBack")}
						</Button>
					</Notice>
				)}
			</Match>
		</Switch>
	);
}
