import { For, type JSX } from "solid-js";

/** What the coach writes after a refresh: a card with a heading and a few short paragraphs. */
export function Letter(props: { title: string; about?: string; paragraphs: readonly string[] }): JSX.Element {
	return (
		<section class="card py-4">
			<h2 class="text-heading">
				{props.title} <span class="font-400 text-ink-soft">{props.about}</span>
			</h2>
			<For each={props.paragraphs}>{(paragraph) => <p class="mt-2 text-pretty max-w-prose">{paragraph}</p>}</For>
		</section>
	);
}
