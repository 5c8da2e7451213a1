import type { JSX } from "solid-js";

/** A small profile: a few bars, a wide one among them. `silent` where the name stands beside it. */
export function Logo(props: { size?: number; silent?: boolean }): JSX.Element {
	const size = () => props.size ?? 22;
	return (
		<svg width={size()} height={size()} viewBox="0 0 22 22" role="img" aria-label="Longrun" aria-hidden={props.silent ? "true" : undefined}>
			<g fill="var(--accent)">
				<rect x="0" y="12" width="3" height="6" rx="1" />
				<rect x="4.4" y="8" width="3" height="10" rx="1" />
				<rect x="8.8" y="3" width="8.8" height="15" rx="1" />
				<rect x="19" y="10" width="3" height="8" rx="1" />
			</g>
		</svg>
	);
}
