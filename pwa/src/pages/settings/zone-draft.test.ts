import { expect, test } from "vitest";
import { profileOf } from "../../../../test/fixtures/measured.ts";
import { readZones, zoneDraftOf } from "./zone-draft.ts";

const empty = zoneDraftOf(profileOf(), 1000);

test("nothing typed is nothing known, and the watch's own power first", () => {
	expect(readZones(empty, 1000)).toEqual({ ok: true, value: {} });
	expect(empty.runningPower).toBe("native");
});

test("what was saved is shown again as it was typed", () => {
	const draft = {
		...empty,
		ftp: "250",
		bounds: { heartRate: ["120", "140", "155", "168"], speed: ["6:00", "5:15", "4:45", "4:20"], power: null },
	};
	const read = readZones(draft, 1000);
	expect(read.ok && zoneDraftOf({ ...profileOf(), ...read.value }, 1000)).toEqual(draft);
});

test("paces are those of the unit they are typed for", () => {
	const read = readZones({ ...empty, bounds: { ...empty.bounds, speed: ["9:40", "8:30", "7:40", "7:00"] } }, 1609.344);
	expect(read.ok && read.value.zones?.speed?.[0]).toBeCloseTo(1609.344 / 580);
});

test.each([
	["a zone that begins below the one before", { heartRate: ["140", "120", "155", "168"], speed: null, power: null }, "heartRate"],
	["a zone left empty", { heartRate: null, speed: ["6:00", "", "4:45", "4:20"], power: null }, "speed"],
] as const)("%s is refused", (_, bounds, kind) => {
	const draft = { ...empty, bounds: { heartRate: bounds.heartRate?.slice() ?? null, speed: bounds.speed?.slice() ?? null, power: null } };
	expect(readZones(draft, 1000)).toEqual({ ok: false, errors: { [kind]: "zones_not_rising" } });
});

test("a threshold power that nobody has is refused", () => {
	expect(readZones({ ...empty, ftp: "2500" }, 1000)).toEqual({ ok: false, errors: { ftp: "ftp_out_of_range" } });
});
