import { For, type JSX, Show } from "solid-js";
import type { IsoDate } from "../../../../shared/calendar.ts";
import type { HealthFact } from "../../../../shared/health/fact.ts";
import { type TypedKind, typedKinds } from "../../../../shared/health/typed.ts";
import { IconButton } from "../../components/Button.tsx";
import { keep } from "../../store/outbox.ts";
import { useWords } from "../../words/words.tsx";
import { useHealthFigures } from "./health-figures.ts";

const chartNames: Record<TypedKind, "weight" | "resting" | "sleep" | "hrv"> = {
	weight: "weight",
	resting_heart_rate: "resting",
	sleep: "sleep",
	hrv: "hrv",
};

/** What was typed for a day; each value can be taken back. */
export function TypedValues(props: { day: IsoDate; facts: readonly HealthFact[] }): JSX.Element {
	const { t, f } = useWords();
	const typed = () => props.facts.filter((fact) => fact.day === props.day && fact.provenance.source === "manual");
	return (
		<Show when={typed().length > 0}>
			<div>
				<h3 class="text-heading mb-1">{t("health.typedOf", f.date(props.day, "weekday"))}</h3>
				<ul>
					<For each={typed()}>{(fact) => <TypedLine fact={fact} />}</For>
				</ul>
			</div>
		</Show>
	);
}

function TypedLine(props: { fact: HealthFact }): JSX.Element {
	const { t, f } = useWords();
	const figures = useHealthFigures();
	const kind = () => typedKinds.find((each) => each === props.fact.kind);
	const value = (): string => {
		const { fact } = props;
		if (fact.kind === "weight") return figures.weight(fact.kilograms);
		if (fact.kind === "resting_heart_rate") return f.heartRate(fact.bpm);
		if (fact.kind === "sleep") return f.duration(fact.asleepSeconds);
		return fact.kind === "hrv" ? figures.milliseconds(fact.milliseconds) : "";
	};
	return (
		<Show when={kind()}>
			{(typed) => (
				<li class="flex items-center gap-3 border-t border-line">
					<span class="grow">{t(`health.charts.${chartNames[typed()]}`)}</span>
					<span class="font-600">{value()}</span>
					<IconButton
						icon="close"
						label={t("health.takeBack", t(`health.charts.${chartNames[typed()]}`))}
						onClick={() => void keep({ kind: "removeTyped", body: { day: props.fact.day, kind: typed() } })}
					/>
				</li>
			)}
		</Show>
	);
}
