import { expect, test } from "vitest";
import type { DeliveryEntry } from "./entry.ts";
import { select } from "./selection.ts";
import type { Wanted } from "./wanted.ts";

const wanted = (workoutId: string, day: string) => ({ workoutId, day }) as Wanted;
const entry = (workoutId: string, day: string) => ({ workoutId, day }) as DeliveryEntry;
const whole = {
	wanted: [
		wanted("stays", "2026-11-23"),
		wanted("moves out", "2026-12-20"),
		wanted("moves in", "2026-11-24"),
		wanted("later", "2026-12-01"),
	],
	ledger: [
		entry("stays", "2026-11-23"),
		entry("moves out", "2026-11-25"),
		entry("moves in", "2026-12-20"),
		entry("gone", "2026-11-26"),
		entry("gone later", "2026-12-02"),
	],
};
const ids = (selected: typeof whole) => [selected.wanted.map((item) => item.workoutId), selected.ledger.map((item) => item.workoutId)];

test("a week takes what is to stand there and what stands there", () => {
	expect(ids(select(whole, { from: "2026-11-23", to: "2026-11-29" }))).toEqual([
		["stays", "moves out", "moves in"],
		["stays", "moves out", "moves in", "gone"],
	]);
});

test("one workout takes itself and nothing else", () => {
	expect(ids(select(whole, { workoutId: "moves out" }))).toEqual([["moves out"], ["moves out"]]);
});

test("a row whose workout the plan no longer has can be taken away by itself", () => {
	expect(ids(select(whole, { workoutId: "gone later" }))).toEqual([[], ["gone later"]]);
});
