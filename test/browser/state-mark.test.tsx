import { expect, test } from "vitest";
import { StateMark } from "../../pwa/src/components/StateMark.tsx";
import { type CompletionState, completionStates } from "../../shared/review/review.ts";
import { show } from "./show.tsx";

const drawn = async (state: CompletionState): Promise<SVGSVGElement> => {
	const svg = (await show(() => <StateMark state={state} />)).querySelector("svg");
	if (!svg) throw new Error("no mark");
	return svg;
};

test.each(completionStates)("%s says its name", async (state) => {
	const svg = await drawn(state);
	expect(svg.getAttribute("role")).toBe("img");
	expect(svg.getAttribute("aria-label")).toMatch(/\w{4,}/);
});

test("no two states share a shape, except skipped and excused", async () => {
	const shapes = new Map<string, CompletionState>();
	for (const state of completionStates) {
		const svg = await drawn(state);
		const shape = svg.innerHTML.replace(/fill="var[^"]*"/g, 'fill="x"');
		if (state === "excused") expect(shapes.get(shape)).toBe("skipped");
		else expect(shapes.has(shape)).toBe(false);
		shapes.set(shape, state);
	}
});
