import { expect, test } from "vitest";
import { inPixels } from "./panel-styles.ts";

test("sizes come out in pixels, whatever the page's own font size is", () => {
	expect(inPixels(".a{margin:1.5rem;width:calc(2rem + .25rem)}")).toBe(".a{margin:24px;width:calc(32px + 4px)}");
	expect(inPixels("@container (min-width:30rem){.b{gap:.5rem}}")).toBe("@container (min-width:480px){.b{gap:8px}}");
});

test("a class that is called after its size keeps its name", () => {
	expect(inPixels(".flex-\\[1_1_12rem\\]{flex:1 1 12rem}")).toBe(".flex-\\[1_1_12rem\\]{flex:1 1 192px}");
});
