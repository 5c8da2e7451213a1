import { For, type JSX, Show } from "solid-js";
import { stepLength, stepName, stepTarget } from "../../../../look/step-text.ts";
import { zoneEdge, zoneFill, zoneOf } from "../../../../look/zone.ts";
import { plannedSteps } from "../../../../shared/review/planned-steps.ts";
import type { Execution, StepExecution } from "../../../../shared/review/review.ts";
import type { Step, Workout } from "../../../../shared/workout/workout.ts";
import { speechOf } from "../../words/step-words.ts";
import { useWords } from "../../words/words.tsx";

interface ExecutionProps {
	workout: Workout;
	execution: Execution;
	/** That the session has; left out: one. */
	recordings?: number | undefined;
	/** The heading's level, below what it stands in. */
	level: 2 | 3;
}

/** Below this share nobody needs to hear of it. */
const WORTH_SAYING = 0.05;

/** Planned against done, step by step: the score first, then its parts, then each step. */
export function ExecutionView(props: ExecutionProps): JSX.Element {
	const { t, f } = useWords();
	const steps = () => plannedSteps(props.workout);
	const parts = () => {
		const { duration, work, easy, repetitionsDone, repetitionsPlanned } = props.execution;
		return [
			...(repetitionsPlanned !== null && repetitionsPlanned > 1 && repetitionsDone !== null
				? [t("execution.repetitions", repetitionsDone, repetitionsPlanned)]
				: []),
			t("execution.length", f.number(duration)),
			...(work === null ? [] : [t("execution.work", f.number(work))]),
			...(easy === null ? [] : [t("execution.easy", f.number(easy))]),
		];
	};
	const heading = () => (
		<>
			{t("execution.title")} <span class="font-400 text-ink-soft">· {t("execution.score", f.number(props.execution.score))}</span>
		</>
	);
	return (
		<section class="mt-8">
			<Show when={props.level === 2} fallback={<h3 class="text-heading">{heading()}</h3>}>
				<h2 class="text-heading">{heading()}</h2>
			</Show>
			<p class="mt-0.5 text-ink-soft">{parts().join(" · ")}</p>
			<Show when={(props.recordings ?? 1) > 1}>
				<p class="text-small text-ink-soft">{t("execution.recordings", props.recordings ?? 1)}</p>
			</Show>
			<Show when={props.execution.alignedBy !== "whole" || steps().length > 1}>
				<p class="text-small text-ink-soft">{t(`execution.alignedBy.${props.execution.alignedBy}`)}</p>
			</Show>
			<Show when={props.execution.alignedBy !== "whole" || steps().length === 1}>
				<ol class="mt-2 border-b border-line">
					<For each={props.execution.steps}>
						{(done) => <Show when={steps()[done.index]}>{(planned) => <StepLine step={planned().step} done={done} />}</Show>}
					</For>
				</ol>
			</Show>
		</section>
	);
}

function StepLine(props: { step: Step; done: StepExecution }): JSX.Element {
	const words = useWords();
	const { t, f } = words;
	const zone = () => zoneOf[props.step.intensity];
	const value = () => {
		const { value: measured, from, seconds } = props.done;
		if (from === null) return t("execution.notFound");
		const time = seconds === null ? "" : f.clock(seconds);
		if (measured === null) return time;
		const kind = props.step.target.kind;
		const figure = kind === "speed" ? f.pace(measured) : kind === "power" ? f.power(measured) : f.heartRate(measured);
		return [time, figure].filter(Boolean).join(" · ");
	};
	const shares = () => {
		const { inTarget, over, under } = props.done;
		const isSpeed = props.step.target.kind === "speed";
		return [
			...(inTarget === null ? [] : [t("execution.inTarget", f.percent(inTarget))]),
			...(over === null || over < WORTH_SAYING ? [] : [t(isSpeed ? "execution.faster" : "execution.above", f.percent(over))]),
			...(under === null || under < WORTH_SAYING ? [] : [t(isSpeed ? "execution.slower" : "execution.below", f.percent(under))]),
		].join(" · ");
	};
	return (
		<li class="grid grid-cols-[10px_1fr_auto] gap-x-3 items-baseline py-2 border-t border-line">
			<svg width="10" height="10" class="overflow-visible" aria-hidden="true">
				<rect width="10" height="10" rx="2" fill={zoneFill(zone())} stroke={zoneEdge(zone())} />
			</svg>
			<span class="min-w-0">
				{stepName(props.step, speechOf(words))}
				<span class="block text-small text-ink-soft">
					{[stepLength(props.step, speechOf(words)), stepTarget(props.step, speechOf(words))].filter(Boolean).join(" · ")}
				</span>
			</span>
			<span class="text-right">
				<span class={props.done.from === null ? "text-ink-soft" : "font-600 whitespace-nowrap"}>{value()}</span>
				<span class="block text-small text-ink-soft">{shares()}</span>
			</span>
		</li>
	);
}
