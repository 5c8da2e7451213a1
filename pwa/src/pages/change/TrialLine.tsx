import { For, type JSX, Match, Show, Switch } from "solid-js";
import type { Finding } from "../../../../shared/plan/finding.ts";
import type { Applied } from "../../../../shared/plan/operations/apply.ts";
import { Icon } from "../../components/Icon.tsx";
import { useWords } from "../../words/words.tsx";
import { FindingLine } from "../plan/FindingLine.tsx";
import { type TrialFacts, trialFacts } from "./trial-facts.ts";

export interface TrialLineProps {
	/** Null while it cannot be tried yet. */
	applied: Applied | null;
	/** Findings of the plan as it is. */
	before: readonly Finding[];
	/** In a list of many: notes are left out, warnings stay. */
	short?: boolean;
}

/** What a change would do: load, form on race day, predicted time, and what speaks against it. */
export function TrialLine(props: TrialLineProps): JSX.Element {
	const { t } = useWords();
	const good = () => (props.applied?.ok ? trialFacts(props.applied, props.before) : null);
	const shown = () => {
		const findings = good()?.newFindings ?? [];
		return props.short ? findings.filter((each) => each.severity !== "info").slice(0, 2) : findings.slice(0, 4);
	};
	return (
		<Switch>
			<Match when={props.applied && !props.applied.ok && props.applied}>
				{(refused) => <span class="block text-small text-ink-soft">{t(`change.problems.${refused().problem}`)}</span>}
			</Match>
			<Match when={good()}>
				{(facts) => (
					<>
						<EffectLine facts={facts()} />
						<For each={shown()}>{(finding) => <FindingLine finding={finding} />}</For>
						<Show when={facts().solved > 0}>
							<span class="flex gap-1.5 items-center text-small text-good">
								<Icon name="check" size={14} />
								{t("change.solves", facts().solved)}
							</span>
						</Show>
					</>
				)}
			</Match>
		</Switch>
	);
}

/** No prediction knows a race to less than this. */
const LEAST_RACE_SECONDS = 10;

function EffectLine(props: { facts: TrialFacts }): JSX.Element {
	const { t, f } = useWords();
	const parts = () => {
		const { load, form, race, changed } = props.facts;
		const [formBefore, formAfter] = form ? [f.signed(form.before), f.signed(form.after)] : ["", ""];
		const isSameRace = race !== null && Math.abs(race.after - race.before) < LEAST_RACE_SECONDS;
		return [
			...(changed > 2 ? [t("change.changesCount", changed)] : []),
			load === 0 ? t("change.sameLoad") : t("change.weekLoad", f.signed(load)),
			...(form && formBefore !== formAfter ? [t("change.formOn", f.date(form.day, "short"), formBefore, formAfter)] : []),
			...(race
				? [isSameRace ? t("change.raceTime", f.clock(race.before)) : t("change.raceTimes", f.clock(race.before), f.clock(race.after))]
				: []),
		];
	};
	return <span class="block text-small text-ink-soft">{parts().join(" · ")}</span>;
}
