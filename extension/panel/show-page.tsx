import { createEffect, type JSX, Show } from "solid-js";
import { render } from "solid-js/web";
import { WordsProvider } from "../words/words.tsx";
import { askContext, context } from "./context.ts";

/** A page of the extension's own, in the athlete's language from the first word on. */
export function showPage(content: () => JSX.Element): void {
	const root = document.getElementById("root");
	if (!root) throw new Error("The page has no #root");
	void askContext();
	render(
		() => (
			<Show when={context()}>
				{(known) => {
					createEffect(() => {
						document.documentElement.lang = known().language;
					});
					return (
						<WordsProvider language={known().language} units={known().units}>
							{content()}
						</WordsProvider>
					);
				}}
			</Show>
		),
		root,
	);
}
