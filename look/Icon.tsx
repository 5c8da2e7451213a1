import type { JSX } from "solid-js";

/** One path each, drawn on 22 × 22 with a 1.6 stroke. */
const paths = {
	today: "M4 5h14v13H4zM4 9h14M8 3v4M14 3v4",
	plan: "M3 5h16M3 11h16M3 17h16M8 5v12M14 5v12",
	fitness: "M3 17c3 0 4-9 8-9s4 5 8-4",
	health: "M11 18 4.2 11.4a4.2 4.2 0 0 1 6-5.9l.8.8.8-.8a4.2 4.2 0 0 1 6 5.9z",
	coach: "M4 5h14v10H10l-4 4v-4H4z",
	more: "M5 11h.01M11 11h.01M17 11h.01",
	activities: "M3 12h4l3-7 3 12 2-5h4",
	import: "M11 3v10m-4-4 4 4 4-4M4 18h14",
	settings: "M4 7h8M16 7h2M4 15h2M10 15h8M12 7a2 2 0 1 0 4 0 2 2 0 1 0-4 0M6 15a2 2 0 1 0 4 0 2 2 0 1 0-4 0",
	watch: "M9 6h4a3 3 0 0 1 3 3v4a3 3 0 0 1-3 3H9a3 3 0 0 1-3-3V9a3 3 0 0 1 3-3M8 6l.6-3h4.8l.6 3M8 16l.6 3h4.8l.6-3M11 9v2.4l1.6 1",
	move: "M4 11h14m-4-4 4 4-4 4",
	race: "M5 19V4m0 0h11l-2.5 3.5L16 11H5",
	lock: "M5 10h12v8H5zM8 10V7a3 3 0 0 1 6 0v3",
	back: "M18 11H4m4-4-4 4 4 4",
	check: "m4 11 5 5 9-10",
	close: "m5 5 12 12M17 5 5 17",
	plus: "M11 4v14M4 11h14",
	minus: "M4 11h14",
	down: "m5 8 6 6 6-6",
	up: "m5 14 6-6 6 6",
	next: "m8 5 6 6-6 6",
	refresh: "M18 11a7 7 0 1 1-2.2-5.1M18 3v4h-4",
	download: "M11 3v11m-4-4 4 4 4-4M4 18h14",
	upload: "M11 15V4m-4 4 4-4 4 4M4 18h14",
	file: "M5 3h8l4 4v12H5zM13 3v4h4",
	alert: "M11 4 3 18h16zM11 9v4M11 15.6h.01",
	info: "M3 11a8 8 0 1 0 16 0 8 8 0 1 0-16 0M11 10v5M11 7h.01",
	show: "M2 11s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6M8.5 11a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0",
	hide: "M2 11s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6M8.5 11a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0M4 18 18 4",
	offline: "M4 8a11 11 0 0 1 14 0M7 12a6.5 6.5 0 0 1 8 0M11 16h.01M4 18 18 4",
	leave: "M9 4H4v14h5M9 11h10m-4-4 4 4-4 4",
	clock: "M3 11a8 8 0 1 0 16 0 8 8 0 1 0-16 0M11 6.5V11l3 2",
} as const;

export type IconName = keyof typeof paths;
export const iconNames = Object.keys(paths) as IconName[];

/** Always beside words, or in a button with a label: it is silent for screen readers. */
export function Icon(props: { name: IconName; size?: number }): JSX.Element {
	return (
		<svg
			width={props.size ?? 20}
			height={props.size ?? 20}
			viewBox="0 0 22 22"
			fill="none"
			stroke="currentColor"
			stroke-width={props.name === "more" ? 2.6 : 1.6}
			stroke-linecap="round"
			stroke-linejoin="round"
			aria-hidden="true"
		>
			<path d={paths[props.name]} />
		</svg>
	);
}
