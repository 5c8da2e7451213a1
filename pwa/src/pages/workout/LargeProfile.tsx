import { createMemo, type JSX } from "solid-js";
import { profileGeometry } from "../../../../look/profile-geometry.ts";
import { zoneHeight } from "../../../../look/zone.ts";
import type { Workout } from "../../../../shared/workout/workout.ts";
import { Profile } from "../../components/Profile.tsx";

/** What `Profile` keeps above its bars for the count of repeats, and below them for the axis. */
const ABOVE = 22;
const BELOW = 22;

/** A workout's profile at full width. All share one scale of intensity; what an easy run leaves empty above is given back to the page. */
export function LargeProfile(props: { workout: Pick<Workout, "segments" | "estimate">; height: number }): JSX.Element {
	const empty = createMemo(() => {
		const { bars, repeats } = profileGeometry(props.workout.segments, props.workout.estimate.seconds);
		const tallest = Math.max(0, ...bars.map((bar) => zoneHeight[bar.zone]));
		return (1 - tallest) * (props.height - ABOVE - BELOW) + (repeats.length > 0 ? 0 : ABOVE);
	});
	return (
		<div style={{ "margin-top": `${-Math.round(empty())}px` }}>
			<Profile segments={props.workout.segments} estimateSeconds={props.workout.estimate.seconds} height={props.height} axis />
		</div>
	);
}
