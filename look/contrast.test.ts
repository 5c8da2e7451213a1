import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contrast, deficiencies, distance, type LinearRgb, parseOklch, seenWith, toLinearRgb } from "./oklch.ts";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

/** The opaque colour tokens of one theme. */
function palette(theme: "light" | "dark"): Map<string, LinearRgb> {
	const found = new Map<string, LinearRgb>();
	for (const [, name, light, dark] of css.matchAll(/--([\w-]+): light-dark\((oklch\([^)]+\)), (oklch\([^)]+\))\)/g)) {
		const text = theme === "light" ? light : dark;
		if (name && text && !text.includes("/")) found.set(name, toLinearRgb(parseOklch(text)));
	}
	for (const [, name, same] of css.matchAll(/--([\w-]+): var\(--([\w-]+)\)/g)) {
		const colour = found.get(same ?? "");
		if (name && colour) found.set(name, colour);
	}
	return found;
}

const backgrounds = ["paper", "sheet", "sunk", "accent-wash"];
const texts = ["ink", "ink-soft", "ink-faint", "accent", "good", "warn", "bad"];
const zones = ["1", "2", "3", "4", "5", "6", "7"];
const marks = ["field", "good", "warn", "bad", "accent", ...zones.map((zone) => `z${zone}-edge`)];
/** Text on something other than a page's background. */
const onFill: [text: string, fill: string][] = [
	["accent-ink", "accent"],
	["paper", "ink"],
	["paper", "bad"],
];

describe.each(["light", "dark"] as const)("%s", (theme) => {
	const colours = palette(theme);
	const of = (name: string): LinearRgb => {
		const colour = colours.get(name);
		if (!colour) throw new Error(`no token --${name}`);
		return colour;
	};
	const pairs = texts.flatMap((text) => backgrounds.map((background): [string, string] => [text, background]));

	test.each([...pairs, ...onFill])("text %s on %s is at least 4.5:1", (text, background) => {
		expect(contrast(of(text), of(background))).toBeGreaterThanOrEqual(4.5);
	});

	test.each(marks.flatMap((mark) => backgrounds.map((background): [string, string] => [mark, background])))(
		"mark %s on %s is at least 3:1",
		(mark, background) => {
			expect(contrast(of(mark), of(background))).toBeGreaterThanOrEqual(3);
		},
	);

	const neighbours = zones.slice(1).map((zone, index): [string, string] => [`z${index + 1}`, `z${zone}`]);

	test.each(neighbours)("zones %s and %s differ in print", (one, other) => {
		expect(contrast(of(one), of(other))).toBeGreaterThan(1.25);
	});

	test.each(
		neighbours.flatMap((pair) => Object.keys(deficiencies).map((kind) => [...pair, kind] as [string, string, keyof typeof deficiencies])),
	)("zones %s and %s differ for an eye with %s", (one, other, kind) => {
		expect(distance(seenWith(kind, of(one)), seenWith(kind, of(other)))).toBeGreaterThan(0.1);
	});
});

test("black on white is 21:1", () => {
	expect(contrast([0, 0, 0], [1, 1, 1])).toBeCloseTo(21, 5);
});

test("the palette was found", () => {
	expect(palette("light").size).toBeGreaterThan(28);
});
