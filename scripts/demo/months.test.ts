import { expect, test } from "vitest";
import { z } from "zod/mini";
import { demoProfile } from "../../test/demo/profile.ts";
import { type ImportInput, ImportSchema, MOST_SAMPLES } from "../../worker/usecases/import-input.ts";
import { demoMonths, type Month } from "./months.ts";

const profile = demoProfile("Asia/Seoul", "en");
const months = [...demoMonths("2026-06-01", "2026-08-20", profile)];

const importsOf = ({ forms }: Month): ImportInput[] => forms.map((form) => z.parse(ImportSchema, JSON.parse(String(form.get("import")))));
const entriesOf = (month: Month) => importsOf(month).flatMap(({ activities }) => activities);

test("every request is one that the server takes, with a recording for each activity", () => {
	for (const month of months) {
		for (const [at, { file, activities }] of importsOf(month).entries()) {
			expect(file.kind).toBe("simulated");
			expect(activities.length).toBeLessThanOrEqual(MOST_SAMPLES);
			expect(month.forms[at]?.getAll("samples")).toHaveLength(activities.length);
			expect(activities.map(({ samples }) => samples)).toEqual(activities.map((_, index) => index));
			expect(activities.every(({ activity }) => activity.provenance.fileSha256 === file.sha256)).toBe(true);
		}
	}
});

test("a month is one file, whose activities are parts in order, and each has its word of feedback or none", () => {
	expect(months.map(({ month }) => month)).toEqual(["2026-06", "2026-07", "2026-08"]);
	for (const month of months) {
		const entries = entriesOf(month);
		expect(new Set(importsOf(month).map(({ file }) => file.sha256)).size).toBe(1);
		expect(entries.map(({ activity }) => activity.provenance.part)).toEqual(entries.map((_, part) => part));
		expect(entries.every(({ activity }) => activity.day.startsWith(month.month))).toBe(true);
		expect(month.feedback).toHaveLength(entries.length);
	}
});

test("measures and metrics come with every activity, judged by the profile", () => {
	for (const { activity, measures, metrics } of months.flatMap(entriesOf)) {
		expect(measures.distanceMetres).toBe(activity.distanceMetres);
		expect(metrics.load.value, activity.name ?? "").toBeGreaterThan(0);
		expect(Array.isArray(metrics.heartRateZoneSeconds)).toBe(true);
		if (activity.sport === "cycling") expect(metrics.load).toMatchObject({ method: "power" });
	}
});

test("another day's demo changes nothing of what was there, but ids", () => {
	const without = (month: Month | undefined) => (month ? entriesOf(month) : []).map(({ activity: { id: _, ...activity } }) => activity);
	const shorter = [...demoMonths("2026-06-01", "2026-07-20", profile)];
	const [june, july = []] = shorter.map(without);
	expect(june).toEqual(without(months[0]));
	expect(july.length).toBeGreaterThan(10);
	expect(without(months[1]).slice(0, july.length)).toEqual(july);
});

test("training of a day is effort times minutes", () => {
	const [month] = months;
	if (!month) throw new Error("there is a first month");
	expect([...month.training.keys()].sort()).toEqual([...new Set(entriesOf(month).map(({ activity }) => activity.day))].sort());
	for (const effortMinutes of month.training.values()) expect(effortMinutes).toBeGreaterThan(60);
});
