/** Where panels stand when the page around them is drawn anew. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { holdPlace } from "../../../extension/features/held-place.tsx";
import type { Rung } from "../../../extension/pages/anchor.ts";
import { askContext } from "../../../extension/panel/context.ts";

const browser = vi.hoisted(() => ({ runtime: { id: "abc", sendMessage: vi.fn() } }));
vi.mock("wxt/browser", () => ({ browser }));

const ladder: readonly Rung[] = [{ name: "main", selector: "main", position: "first" }];
let end: AbortController;
const panel = () => document.querySelector("longrun-panel");
function draw(): HTMLElement {
	const main = document.createElement("main");
	document.body.append(main);
	return main;
}

beforeEach(async () => {
	browser.runtime.sendMessage.mockResolvedValue({
		ok: true,
		value: { origin: null, refused: false, language: "en", units: "metric", settings: {} },
	});
	await askContext();
	end = new AbortController();
});
afterEach(() => {
	end.abort();
	vi.useRealTimers();
	for (const main of document.querySelectorAll("main")) main.remove();
});

test("a page that takes its content away and puts new content there a moment later has the panel in it, not afloat", async () => {
	let main = draw();
	holdPlace({ name: "held", ladder, signal: end.signal, render: () => <p>Held</p> });
	expect(panel()?.parentElement).toBe(main);
	for (let redraw = 0; redraw < 2; redraw++) {
		main.remove();
		await new Promise((resolve) => setTimeout(resolve, 300));
		expect(panel()).toBeNull();
		main = draw();
		await expect.poll(() => panel()?.parentElement).toBe(main);
	}
});

test("where nothing new comes it floats after three seconds", async () => {
	const main = draw();
	const places: string[] = [];
	vi.useFakeTimers();
	holdPlace({ name: "held", ladder, signal: end.signal, render: () => <p>Held</p>, onPlace: (rung) => places.push(rung) });
	main.remove();
	await vi.advanceTimersByTimeAsync(2_900);
	expect(panel()).toBeNull();
	await vi.advanceTimersByTimeAsync(200);
	expect(panel()?.parentElement).toBe(document.body);
	expect(places).toEqual(["main"]);
});
