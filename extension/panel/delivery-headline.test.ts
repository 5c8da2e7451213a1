import { flatten, translator } from "@solid-primitives/i18n";
import { expect, test } from "vitest";
import type { WorkoutEnd } from "../garmin/deliver.ts";
import type { GarminFailure } from "../garmin/failure.ts";
import type { DeliveryRow, RowState } from "../garmin/rows.ts";
import { delivery } from "../words/en/delivery.ts";
import { wordsIn } from "../words/words-in.ts";
import { headlineOf, resultOf } from "./delivery-headline.ts";

const dictionary = flatten(delivery);
const words = { words: wordsIn("en"), d: translator(() => dictionary) };

const row = (state: RowState, digest: string | null = "a"): DeliveryRow => ({
	workoutId: "w.1",
	day: "2026-11-24",
	title: "Cruise intervals",
	isPlanned: true,
	state,
	question: null,
	failure: null,
	notes: [],
	digest,
	garminId: null,
	sportTypeKey: null,
});
const headline = (...rows: DeliveryRow[]) => headlineOf({ progress: () => null, rows: () => rows, days: () => 14 }, words);

test.each<[string, DeliveryRow[], string]>([
	["nothing in these days", [], "No workouts in these days"],
	["all there", [row("sent"), row("sent")], "The next 14 days are on Garmin's calendar"],
	["one that is kept differently", [row("sent"), row("differs")], "1 of 2 workouts on Garmin's calendar as planned"],
	["one that Garmin cannot hold", [row("sent"), row("sent"), row("unsupported", null)], "2 of 3 workouts on Garmin's calendar as planned"],
	["only one that Garmin cannot hold", [row("unsupported", null)], "No workout on Garmin's calendar as planned"],
	["only one that was left off", [row("left_alone")], "No workout on Garmin's calendar as planned"],
	["one to come", [row("sent"), row("to_send")], "1 workout is not on Garmin yet"],
	["one to take off", [row("sent"), row("to_take_off")], "1 change is not on Garmin yet"],
	["one cut off", [row("sending")], "1 change is not on Garmin yet"],
	["one to approve", [row("sent"), row("changed_since")], "1 workout needs your approval"],
	["one to answer for", [row("to_send"), row("question")], "1 workout was changed on Garmin: what counts?"],
])("the headline says the same as the rows: %s", (_, rows, text) => {
	expect(headline(...rows)).toBe(text);
});

const result = (writes: number, ends: WorkoutEnd[], failures: GarminFailure[] = []) =>
	resultOf(
		{
			states: new Map(ends.map((end, number) => [`w.${number}`, end])),
			failures: new Map(failures.map((failure, number) => [`w.${number}`, failure])),
			writes,
			stopped: null,
		},
		words,
	);

test.each<[string, string | null, string]>([
	["all new", result(4, ["sent", "sent"]), "2 workouts stand on Garmin's calendar. Your watch takes them with its next sync."],
	["nothing to do", result(0, ["sent"]), "Nothing to change: Garmin has it all."],
	["only taken off", result(1, ["taken_off"]), "1 workout was taken off Garmin's calendar."],
	["only a failure", result(0, ["failed"], [{ code: "refused" }]), "1 did not arrive."],
	[
		"kept differently",
		result(0, ["sent", "differs"]),
		"1 workout stands on Garmin's calendar. 1 stands there differently from what was sent.",
	],
	["only a yes missing", result(0, ["needs_approval", "changed_since"]), "Nothing was sent: 2 workouts need your approval."],
	["asked about", result(0, ["question"]), "1 waits for your answer."],
])("a sending that went through is told: %s", (_, text, expected) => {
	expect(text).toBe(expected);
});
