import { createUniqueId, type JSX, Show } from "solid-js";

export interface SettingsPartProps {
	title: string;
	text?: string;
	/** For links to this part of the page. */
	anchor?: string;
	children: JSX.Element;
}

/** A part of the settings: its name at the left on wide screens, above on narrow ones. */
export function SettingsPart(props: SettingsPartProps): JSX.Element {
	const id = createUniqueId();
	return (
		<section
			class="py-6 border-t border-line md:grid md:grid-cols-[13rem_minmax(0,36rem)] md:gap-x-8"
			id={props.anchor}
			aria-labelledby={id}
		>
			<div class="mb-3 md:mb-0">
				<h2 id={id} class="font-650">
					{props.title}
				</h2>
				<Show when={props.text}>
					<p class="mt-0.5 text-small text-ink-soft text-pretty">{props.text}</p>
				</Show>
			</div>
			<div>{props.children}</div>
		</section>
	);
}
