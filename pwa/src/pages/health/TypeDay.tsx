import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import { createStore } from "solid-js/store";
import type { HealthFact } from "../../../../shared/health/fact.ts";
import { type TypedKind, typedKinds } from "../../../../shared/health/typed.ts";
import { Button, IconButton } from "../../components/Button.tsx";
import { TextField } from "../../components/TextField.tsx";
import { useToday } from "../../state/athlete-day.ts";
import { focusFirstError } from "../../state/focus-error.ts";
import { toast } from "../../state/toasts.ts";
import { keep, pending } from "../../store/outbox.ts";
import { preferences } from "../../store/preferences.ts";
import { entityOf } from "../../store/writes.ts";
import { useWords } from "../../words/words.tsx";
import { useHealthFigures } from "./health-figures.ts";
import { emptyDraft, readTyped, type TypedDraft, type TypedErrors, type TypedField } from "./typed-draft.ts";

const fields = ["weight", "resting", "sleep", "hrv"] as const satisfies TypedField[];
const chartNames: Record<TypedKind, "weight" | "resting" | "sleep" | "hrv"> = {
	weight: "weight",
	resting_heart_rate: "resting",
	sleep: "sleep",
	hrv: "hrv",
};

/** Values of one day by hand: safe on this device at once, sent when there is a connection. */
export function TypeDay(props: { facts: readonly HealthFact[] }): JSX.Element {
	const { t, f } = useWords();
	const today = useToday();
	const figures = useHealthFigures();
	const [draft, setDraft] = createStore<TypedDraft>(emptyDraft(today()));
	const [tried, setTried] = createSignal(false);
	let element: HTMLFormElement | undefined;
	const reading = createMemo(() => readTyped({ ...draft }, preferences.units(), today()));
	const errors = (): TypedErrors => {
		const now = reading();
		return tried() && !now.ok ? now.errors : {};
	};
	const error = (field: TypedField): string | undefined => {
		const code = errors()[field];
		return code && t(`health.typeRefused.${code}`);
	};
	const label = (field: (typeof fields)[number]): string =>
		field === "weight" ? t("health.weightIn", figures.weightUnit()) : t(`health.${field}`);
	const hint = (field: (typeof fields)[number]): string | undefined => (field === "weight" ? undefined : t(`health.${field}Hint`));
	/** Days whose values are still on their way. */
	const waiting = () => {
		const days = pending().map((row) => /^health:(.+)$/.exec(entityOf(row.write))?.[1]);
		return [...new Set(days.filter((day) => day !== undefined))];
	};
	const typed = () => props.facts.filter((fact) => fact.day === draft.day && fact.provenance.source === "manual");

	async function save(event: SubmitEvent): Promise<void> {
		event.preventDefault();
		setTried(true);
		const now = reading();
		if (!now.ok) return focusFirstError(element);
		await keep({ kind: "typeHealth", body: { day: now.day, typed: now.typed } });
		setTried(false);
		setDraft(emptyDraft(now.day));
		toast(t("health.kept"));
	}

	return (
		<form ref={element} class="stack gap-4" novalidate onSubmit={(event) => void save(event)}>
			<div>
				<h2 class="text-heading">{t("health.typeTitle")}</h2>
				<p class="mt-0.5 text-small text-ink-soft text-pretty">{t("health.typeText")}</p>
			</div>
			<TextField
				label={t("health.day")}
				type="date"
				max={today()}
				value={draft.day}
				error={error("day")}
				onInput={(value) => setDraft("day", value)}
			/>
			<div class="grid gap-4 sm:grid-cols-2">
				<For each={fields}>
					{(field) => (
						<TextField
							label={label(field)}
							hint={hint(field)}
							inputmode={field === "sleep" ? "text" : "decimal"}
							maxlength="8"
							autocomplete="off"
							value={draft[field]}
							error={error(field)}
							onInput={(value) => setDraft(field, value)}
						/>
					)}
				</For>
			</div>
			<div>
				<Button kind="primary" type="submit">
					{t("actions.save")}
				</Button>
			</div>
			<Show when={waiting().length > 0}>
				<p class="text-small text-ink-soft" role="status">
					{t(
						"health.waiting",
						waiting()
							.map((day) => f.date(day))
							.join(", "),
					)}
				</p>
			</Show>
			<Show when={typed().length > 0}>
				<div>
					<h3 class="text-small text-ink-soft">{t("health.typedOf", f.date(draft.day, "weekday"))}</h3>
					<ul>
						<For each={typed()}>{(fact) => <TypedLine fact={fact} />}</For>
					</ul>
				</div>
			</Show>
		</form>
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
				<li class="flex items-center justify-between gap-3 border-t border-line">
					<span>
						{t(`health.charts.${chartNames[typed()]}`)}: {value()}
					</span>
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
