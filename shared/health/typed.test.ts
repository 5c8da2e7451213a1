import { expect, test } from "vitest";
import { z } from "zod/mini";
import { HealthFactSchema } from "./fact.ts";
import { TypedHealthSchema, typedFacts, typedKinds } from "./typed.ts";

const DAY = "2026-05-31";
const all = { kilograms: 61.4, restingBpm: 47, asleepSeconds: 25_200, hrvMilliseconds: 62 };

test("each typed value becomes a fact of its kind, by the athlete's own hand", () => {
	const facts = typedFacts(DAY, all);
	expect(facts.map(({ kind, measure }) => [kind, measure])).toEqual([
		["weight", "typed"],
		["resting_heart_rate", "morning"],
		["sleep", "typed"],
		["hrv", "morning"],
	]);
	for (const fact of facts) {
		expect(z.safeParse(HealthFactSchema, fact).error).toBeUndefined();
		expect(fact).toMatchObject({ day: DAY, provenance: { source: "manual", device: null } });
	}
	expect(facts.map(({ kind }) => kind)).toEqual([...typedKinds]);
	expect(typedFacts(DAY, { restingBpm: 47 })).toMatchObject([{ bpm: 47 }]);
});

test("nothing at all, and what cannot be, are no input", () => {
	expect(z.safeParse(TypedHealthSchema, all).success).toBe(true);
	for (const wrong of [{}, { kilograms: 5 }, { restingBpm: 300 }, { asleepSeconds: 0 }, { hrvMilliseconds: "60" }])
		expect(z.safeParse(TypedHealthSchema, wrong).success).toBe(false);
});
