import type { JSX } from "solid-js";

interface MeterProps {
	/** Heard, with `valueText`; the words beside the bar are the page's. */
	label: string;
	valueText: string;
	/** 0 to 1; more fills it. */
	fraction: number;
}

const fills = { good: "bg-good", warn: "bg-warn", accent: "bg-accent" };
type Tone = keyof typeof fills;

const track = "h-1.25 rounded-full bg-line overflow-hidden";
const within = (fraction: number): number => Math.min(1, Math.max(0, fraction));

function Filling(props: { fraction: number; tone: Tone }): JSX.Element {
	// Scaled, not widened: that moves without laying the page out in every frame, for as long as work goes on.
	return (
		<div
			class={`h-full origin-left ${fills[props.tone]} transition-transform duration-slow`}
			style={{ transform: `scaleX(${within(props.fraction)})` }}
		/>
	);
}

/** A share of something, standing still: a week's work done. */
export function Meter(props: MeterProps & { tone?: Tone }): JSX.Element {
	return (
		<div class={track}>
			<meter class="sr-only" aria-label={props.label} aria-valuetext={props.valueText} value={within(props.fraction)} max="1" />
			<Filling fraction={props.fraction} tone={props.tone ?? "good"} />
		</div>
	);
}

/** Work under way: a file being read. */
export function Progress(props: MeterProps): JSX.Element {
	return (
		<div
			class={track}
			role="progressbar"
			aria-label={props.label}
			aria-valuemin="0"
			aria-valuemax="100"
			aria-valuenow={Math.round(within(props.fraction) * 100)}
			aria-valuetext={props.valueText}
		>
			<Filling fraction={props.fraction} tone="accent" />
		</div>
	);
}
