import { For, type JSX, Show } from "solid-js";
import type { Feasibility, FeasibilityVerdict } from "../../../../shared/plan/feasibility.ts";
import { Button } from "../../components/Button.tsx";
import { Icon, type IconName } from "../../components/Icon.tsx";
import { useWords } from "../../words/words.tsx";

const looks: Record<FeasibilityVerdict, { icon: IconName; colour: string }> = {
	very_likely: { icon: "check", colour: "text-good" },
	likely: { icon: "check", colour: "text-good" },
	stretch: { icon: "info", colour: "text-warn" },
	unlikely: { icon: "alert", colour: "text-warn" },
	unrealistic: { icon: "alert", colour: "text-bad" },
	unknown: { icon: "info", colour: "text-ink-soft" },
};

/** Whether a goal can be reached: verdict first, then predicted against wished for, then what stands against it. */
export function FeasibilityPart(props: { goal: string; feasibility: Feasibility; onTarget: (seconds: number) => void }): JSX.Element {
	const { t, f } = useWords();
	const look = () => looks[props.feasibility.verdict];
	const time = ({ seconds, fast, slow }: { seconds: number; fast: number; slow: number }) =>
		// Broken before the bracket, not inside it.
		t("goals.interval", f.clock(seconds), `${f.clock(fast)}\u2060–\u2060${f.clock(slow)}`);
	return (
		<section class="mt-2.5 p-3.5 rounded bg-sunk" aria-label={`${props.goal}: ${t("goals.feasibility")}`}>
			<p class="flex gap-2">
				<span class={`mt-0.25 ${look().colour}`}>
					<Icon name={look().icon} size={18} />
				</span>
				<span>
					<span class="font-600">{t(`goals.verdicts.${props.feasibility.verdict}`)}</span>{" "}
					<span class="text-ink-soft">{t(`goals.verdictTexts.${props.feasibility.verdict}`)}</span>
				</span>
			</p>
			<dl class="grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5 mt-2">
				<Show when={props.feasibility.targetSeconds}>{(seconds) => <Fact label={t("goals.wish")} value={f.clock(seconds())} />}</Show>
				<Show when={props.feasibility.onRaceDay}>{(range) => <Fact label={t("goals.onRaceDay")} value={time(range())} />}</Show>
				<Show when={props.feasibility.now}>{(range) => <Fact label={t("goals.now")} value={time(range())} />}</Show>
				<Show when={props.feasibility.realisticSeconds}>
					{(seconds) => <Fact label={t("goals.realistic")} value={f.clock(seconds())} />}
				</Show>
			</dl>
			<Show when={props.feasibility.concerns.length > 0}>
				<ul class="mt-2 text-small">
					<For each={props.feasibility.concerns}>
						{(concern) => (
							<li class="flex gap-1.5 mt-0.5">
								<span class="mt-0.5 text-warn">
									<Icon name="alert" size={14} />
								</span>
								{t(`goals.concerns.${concern}`)}
							</li>
						)}
					</For>
				</ul>
			</Show>
			<p class="mt-1.5 text-small text-ink-soft">{t("goals.weeksLeft", Math.max(0, Math.round(props.feasibility.weeksLeft)))}</p>
			<Show when={props.feasibility.realisticSeconds}>
				{(seconds) => (
					<div class="mt-2">
						<Button small onClick={() => props.onTarget(seconds())}>
							{t("goals.useRealistic")}
						</Button>
					</div>
				)}
			</Show>
		</section>
	);
}

function Fact(props: { label: string; value: string }): JSX.Element {
	return (
		<>
			<dt class="text-ink-soft">{props.label}</dt>
			<dd>{props.value}</dd>
		</>
	);
}
