import type { JSX } from "solid-js";
import { Logo } from "../../look/Logo.tsx";

/** One line where there is nothing to tell yet: our name small, what stands in the way, and what to do. */
export function QuietLine(props: { text: string; children?: JSX.Element }): JSX.Element {
	return (
		<section
			class="my-3.5 border border-line rounded bg-paper px-4 py-2.5 flex flex-wrap items-center gap-x-3 gap-y-1.5"
			aria-label="Longrun"
		>
			<span class="flex items-center gap-2 text-small text-ink-soft font-600">
				<Logo size={16} silent />
				Longrun
			</span>
			<p class="min-w-0">{props.text}</p>
			{props.children}
		</section>
	);
}
