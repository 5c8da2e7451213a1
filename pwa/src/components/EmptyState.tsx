import type { JSX } from "solid-js";

/** What will be here, and the one action that fills it. */
export function EmptyState(props: { title: string; text: string; children?: JSX.Element }): JSX.Element {
	return (
		<div class="stack items-center text-center px-6 py-14">
			<svg width="132" height="44" viewBox="0 0 132 44" fill="none" stroke="var(--line-strong)" stroke-width="1.5" aria-hidden="true">
				<path d="M0 43.2h132" />
				<rect x="1" y="24" width="34" height="19" rx="2" />
				<rect x="39" y="4" width="38" height="39" rx="2" />
				<rect x="81" y="16" width="16" height="27" rx="2" />
				<rect x="101" y="30" width="30" height="13" rx="2" />
			</svg>
			<h2 class="mt-5 text-lead">{props.title}</h2>
			<p class="mt-1.5 mb-5 max-w-96 text-ink-soft text-pretty">{props.text}</p>
			{props.children}
		</div>
	);
}
