import { type JSX, Show } from "solid-js";
import { Logo as Drawing } from "../../../look/Logo.tsx";

export function Logo(props: { size?: number; name?: boolean }): JSX.Element {
	return (
		<span class="inline-flex items-center gap-2.5">
			<Drawing size={props.size ?? 22} silent={props.name ?? false} />
			<Show when={props.name}>
				<span class="font-650 text-lead">Longrun</span>
			</Show>
		</span>
	);
}
