import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import { createStore } from "solid-js/store";
import type { HealthFact } from "../../../../shared/health/fact.ts";
import { Button } from "../../components/Button.tsx";
import { TextField } from "../../components/TextField.tsx";
import { useToday } from "../../state/athlete-day.ts";
import { focusFirstError } from "../../state/focus-error.ts";
import { toast } from "../../state/toasts.ts";
import { keep, pending } from "../../store/outbox.ts";
import { preferences } from "../../store/preferences.ts";
import { entityOf } from "../../store/writes.ts";
import { useWords } from "../../words/words.tsx";
import { useHealthFigures } from "./health-figures.ts";
import { TypedValues } from "./TypedValues.tsx";
import { emptyDraft, readTyped, type TypedDraft, type TypedErrors, type TypedField } from "./typed-draft.ts";

const fields = ["weight", "resting", "sleep", "hrv"] as const satisfies TypedField[];

/** Values of one day by hand: safe on this device at once, sent when there is a connection. A button until it is asked for. */
export function TypeDay(props: { facts: readonly HealthFact[] }): JSX.Element {
	const { t, f } = useWords();
	const today = useToday();
	const figures = useHealthFigures();
	const [open, setOpen] = createSignal(false);
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

	function begin(): void {
		setOpen(true);
		// The day is today's already: what is typed is a value.
		element?.querySelectorAll("input")[1]?.focus();
	}

	function close(): void {
		setOpen(false);
		setTried(false);
		setDraft(emptyDraft(today()));
	}

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
		<section class="stack gap-3">
			<Show
				when={open()}
				fallback={
					<div>
						<Button icon="plus" onClick={begin}>
							{t("health.typeOpen")}
						</Button>
					</div>
				}
			>
				<form ref={element} class="card stack gap-4 text-left" novalidate onSubmit={(event) => void save(event)}>
					<div>
						<h2 class="font-650">{t("health.typeTitle")}</h2>
						<p class="mt-0.5 text-small text-ink-soft text-pretty">{t("health.typeText")}</p>
					</div>
					<TextField
						label={t("health.day")}
						type="date"
						max={today()}
						value={draft.day}
						error={error("day")}
						onInput={(day) => setDraft("day", day)}
					/>
					<div class="grid gap-4 grid-cols-2 items-start">
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
					<div class="flex flex-wrap gap-2">
						<Button kind="primary" type="submit">
							{t("actions.save")}
						</Button>
						<Button onClick={close}>{t("actions.close")}</Button>
					</div>
					<TypedValues day={draft.day} facts={props.facts} />
				</form>
			</Show>
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
		</section>
	);
}
