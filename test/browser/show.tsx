/** Puts a component on the page as the app would: styled, in one language. */
import { cleanup, render } from "@solidjs/testing-library";
import type { JSX } from "solid-js";
import "../../look/index.css";
import "virtual:uno.css";
import { afterEach, expect } from "vitest";
import { WordsProvider } from "../../pwa/src/words/words.tsx";
import type { Language } from "../../shared/athlete/profile.ts";

afterEach(cleanup);

export async function show(ui: () => JSX.Element, language: Language = "en"): Promise<HTMLElement> {
	const { container } = render(() => (
		<WordsProvider language={language} units="metric">
			<div data-shown="">{ui()}</div>
		</WordsProvider>
	));
	// The words are loaded first.
	await expect.poll(() => container.querySelector("[data-shown]")).not.toBeNull();
	if (!(container instanceof HTMLElement)) throw new Error("nothing was rendered");
	return container;
}
