import { type JSX, Show } from "solid-js";
import { Profile } from "../../look/Profile.tsx";
import { zoneHeight } from "../../look/zone.ts";
import type { ActivityPanel } from "../../shared/coach/activity-panel.ts";
import { useWords } from "../words/words.tsx";

/** As `Profile` leaves room for its axis. */
const AXIS = 22;
const WIDTH = 1000;

type Zone = keyof typeof zoneHeight;

/** A point in zones as a share of the profile's height: the middle of a zone is as high as its bar. */
export function heightOf(zone: number): number {
	const middles: readonly (readonly [number, number])[] = [
		[0, 0],
		...([1, 2, 3, 4, 5] as const).map((each: Zone) => [each + 0.5, zoneHeight[each]] as const),
	];
	const above = middles.findIndex(([at]) => zone <= at);
	if (above <= 0) return above === 0 ? 0 : 1.05;
	const [[from, low], [to, high]] = [middles[above - 1] ?? [0, 0], middles[above] ?? [1, 1]];
	return low + ((zone - from) / (to - from)) * (high - low);
}

/** The planned bars, and the recording as a line over them. */
export function RecordedProfile(props: {
	planned: NonNullable<ActivityPanel["planned"]>;
	line: ActivityPanel["line"];
	height: number;
}): JSX.Element {
	const { speech } = useWords();
	const full = () => Math.max(props.planned.estimateSeconds, props.line?.seconds ?? 0);
	const points = () => {
		const { line, height } = props;
		if (!line) return "";
		const room = height - 2 * AXIS;
		const step = ((line.seconds / full()) * WIDTH) / line.zones.length;
		return line.zones
			.flatMap((zone, index) =>
				zone === null ? [] : [`${((index + 0.5) * step).toFixed(1)},${(AXIS + room * (1 - heightOf(zone))).toFixed(1)}`],
			)
			.join(" ");
	};
	return (
		<div class="relative">
			<Profile
				segments={props.planned.segments}
				estimateSeconds={props.planned.estimateSeconds}
				height={props.height}
				fullSeconds={full()}
				axis
				speech={speech}
			/>
			<Show when={points()}>
				<svg
					class="absolute inset-0 w-full h-full overflow-visible"
					viewBox={`0 0 ${WIDTH} ${props.height}`}
					preserveAspectRatio="none"
					aria-hidden="true"
				>
					<polyline
						points={points()}
						fill="none"
						stroke="var(--ink)"
						stroke-width="1.6"
						stroke-linejoin="round"
						vector-effect="non-scaling-stroke"
					/>
				</svg>
			</Show>
		</div>
	);
}
