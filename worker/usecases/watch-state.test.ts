import { expect, test } from "vitest";
import type { WatchState } from "../../shared/coach/today-panel.ts";
import type { DeliveryEntry } from "../../shared/export/delivery/entry.ts";
import type { Wanted } from "../../shared/export/delivery/wanted.ts";
import { watchStateOf } from "./watch-state.ts";

const today = "2026-11-21";
const digest = "a".repeat(64);
const wanted = { day: "2026-11-22", digest, approval: "approved" } as const;
const entry: DeliveryEntry = {
	workoutId: "w.1",
	day: "2026-11-22",
	digest,
	garminId: "77",
	scheduleId: "78",
	garminUpdated: null,
	held: null,
	step: null,
	question: null,
	answer: null,
	failure: null,
};
const gone = { garminId: null, scheduleId: null };

test.each<[string, Partial<Wanted>, Partial<DeliveryEntry> | null, WatchState]>([
	["was never sent", {}, null, "not_sent"],
	["is there", {}, {}, "sent"],
	["is kept differently there", {}, { failure: "differs" }, "differs"],
	["is another one since", { digest: "b".repeat(64) }, {}, "outdated"],
	["was another one on a day before today", {}, { day: "2026-11-20" }, "outdated"],
	["is being changed", {}, { step: "updating" }, "outdated"],
	["is being made", {}, { ...gone, step: "creating" }, "not_sent"],
	["lost its yes", { approval: "not_approved" }, {}, "outdated"],
	["lost its yes after a failure", { approval: "not_approved" }, { ...gone, failure: "refused" }, "not_sent"],
	["became more than Garmin holds", { digest: null }, {}, "outdated"],
	["is more than Garmin holds", { digest: null }, null, "not_sent"],
	["failed", {}, { ...gone, failure: "refused" }, "failed"],
	["is asked about", {}, { question: "moved" }, "question"],
	["is left alone", {}, { question: "moved", answer: "keep_garmin" }, "left_alone"],
])("in popup and card a workout that %s", (_, plan, ledger, state) => {
	expect(watchStateOf({ ...wanted, ...plan }, ledger ? { ...entry, ...ledger } : undefined, today)).toBe(state);
});
