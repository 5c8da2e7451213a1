import { createMemo, For, type JSX, Show } from "solid-js";
import type { Segment } from "../shared/workout/workout.ts";
import { axisStep, profileGeometry } from "./profile-geometry.ts";
import { type Speech, spokenSteps } from "./step-text.ts";
import { zoneEdge, zoneFill, zoneHeight } from "./zone.ts";

export interface ProfileProps {
	segments: readonly Segment[];
	/** `workout.estimate.seconds`: gives steps without a length theirs. */
	estimateSeconds?: number;
	/** Of the drawing, axis included. */
	height: number;
	/** Seconds that would fill the width; the workout's own length when left out. Calendars pass one for all. */
	fullSeconds?: number | undefined;
	/** A fixed scale instead: the drawing is as wide as the workout is long. */
	secondsPerPixel?: number | undefined;
	/** Time below and repeat counts above: for large drawings. */
	axis?: boolean;
	/** Where the words stand beside it already. */
	silent?: boolean;
}

/** A repeat narrower than this many pixels is drawn with fewer teeth. */
const LEAST_PERIOD_PX = 2.8;
/** Used before layout is known; only the teeth and gaps hang on it. */
const TYPICAL_WIDTH = { small: 88, large: 340 };
const AXIS = { top: 22, bottom: 22 };

const percent = (fraction: number): string => `${(fraction * 100).toFixed(2)}%`;

/** The bar graph of a workout: width is time, height intensity, colour zone. All x are per cent, so it follows its place without measuring. */
export function Profile(props: ProfileProps & { speech: Speech }): JSX.Element {
	const whole = createMemo(() => profileGeometry(props.segments, props.estimateSeconds));
	const full = () => (props.secondsPerPixel ? whole().seconds : Math.max(props.fullSeconds ?? 0, whole().seconds)) || 1;
	const width = () => (props.secondsPerPixel ? full() / props.secondsPerPixel : props.axis ? TYPICAL_WIDTH.large : TYPICAL_WIDTH.small);
	const drawn = createMemo(() => profileGeometry(props.segments, props.estimateSeconds, (LEAST_PERIOD_PX * full()) / width()));

	const top = () => (props.axis ? AXIS.top : 0);
	const room = () => props.height - top() - (props.axis ? AXIS.bottom : 0);
	const base = () => top() + room();
	const gap = () => (props.axis ? 1.5 : 0.75) / width();
	const least = () => 1.1 / width();
	const ticks = () => {
		const step = axisStep(full());
		return Array.from({ length: Math.floor(full() / step) + 1 }, (_, index) => index * step);
	};

	return (
		<svg
			width={props.secondsPerPixel ? width() : "100%"}
			height={props.height}
			class="block overflow-visible"
			role={props.silent ? undefined : "img"}
			aria-hidden={props.silent ? "true" : undefined}
			aria-label={props.silent ? undefined : `${props.speech.words.profile}: ${spokenSteps(props.segments, props.speech)}`}
		>
			<For each={drawn().bars}>
				{(bar) => {
					const height = () => zoneHeight[bar.zone] * room();
					return (
						<rect
							x={percent(bar.from / full())}
							width={percent(Math.max(bar.seconds / full() - gap(), least()))}
							y={base() - height()}
							height={height()}
							rx={props.axis ? 2 : 1}
							fill={zoneFill(bar.zone)}
							stroke={zoneEdge(bar.zone)}
							stroke-width={props.axis ? 1 : 0.75}
						/>
					);
				}}
			</For>
			<Show when={props.axis}>
				<line x1="0" x2="100%" y1={base() + 0.5} y2={base() + 0.5} stroke="var(--line-strong)" />
				<For each={drawn().repeats}>
					{(repeat) => (
						<g stroke="var(--ink-faint)">
							<line x1={percent(repeat.from / full())} x2={percent(repeat.to / full() - gap())} y1="17.5" y2="17.5" />
							<line x1={percent(repeat.from / full())} x2={percent(repeat.from / full())} y1="17" y2="20" />
							<line x1={percent(repeat.to / full() - gap())} x2={percent(repeat.to / full() - gap())} y1="17" y2="20" />
							<text
								class="text-small font-600"
								x={percent((repeat.from + repeat.to) / 2 / full())}
								y="12"
								text-anchor="middle"
								fill="var(--ink-soft)"
								stroke="none"
							>
								{props.speech.words.times(repeat.count)}
							</text>
						</g>
					)}
				</For>
				<For each={ticks()}>
					{(tick) => (
						<text
							class="text-small"
							x={percent(tick / full())}
							y={props.height - 4}
							text-anchor={tick === 0 ? "start" : tick / full() > 0.96 ? "end" : "middle"}
							fill="var(--ink-faint)"
						>
							{props.speech.words.minutes(tick / 60)}
						</text>
					)}
				</For>
			</Show>
		</svg>
	);
}
