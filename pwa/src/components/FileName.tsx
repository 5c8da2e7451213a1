import { type JSX, Show } from "solid-js";

/** Shorter names are never cut. */
const SHORT = 24;
/** What tells files apart mostly stands at their end. */
const TAIL = 12;

/** A file's name on one line, without its folders: a long one loses its middle, not its end. */
export function FileName(props: { path: string }): JSX.Element {
	const name = () => props.path.slice(props.path.lastIndexOf("/") + 1) || props.path;
	return (
		<Show
			when={name().length > SHORT}
			fallback={
				<span class="block break-all" title={props.path}>
					{name()}
				</span>
			}
		>
			<span class="flex min-w-0" title={props.path}>
				<span class="truncate">{name().slice(0, -TAIL)}</span>
				<span class="flex-none whitespace-pre">{name().slice(-TAIL)}</span>
			</span>
		</Show>
	);
}
