import { describe, expect, test } from "vitest";
import { activityFile, record, START, session } from "../../test/fixtures/fit-activity.ts";
import { chain, type FitWriter } from "../../test/fixtures/fit-writer.ts";
import { readFit } from "./from-fit.ts";

function effort(at: number, sport = 1): FitWriter {
	const fit = activityFile();
	for (let i = 0; i < 10; i++) record(fit, at + i);
	return session(fit, { at, sport, seconds: 10 });
}

const told = (bytes: Uint8Array) => readFit(bytes).activities.map(({ summary, multisport = false }) => [summary.sport, multisport]);

describe("legs of one race", () => {
	test("are the sessions of one recording", () => {
		const race = session(session(effort(START, 5), { at: START + 3, sport: 3 }), { at: START + 6, sport: 2 });
		expect(told(race.file())).toEqual([
			["swimming", true],
			["transition", true],
			["cycling", true],
		]);
	});

	test("are not the efforts of chained recordings, even one behind the other", () => {
		const bytes = chain(effort(START).file(), effort(START + 10, 2).file());
		expect(told(bytes)).toEqual([
			["running", false],
			["cycling", false],
		]);
		expect(readFit(bytes).activities.map(({ samples }) => samples?.time.length)).toEqual([10, 10]);
	});

	test("are told in a chain too, whatever the order of its parts", () => {
		const race = session(effort(START + 100, 5), { at: START + 103, sport: 2 });
		expect(told(chain(race.file(), effort(START).file()))).toEqual([
			["running", false],
			["swimming", true],
			["cycling", true],
		]);
	});

	test("a recording with one session, or cut before it, is an effort of its own", () => {
		expect(told(effort(START).file())).toEqual([["running", false]]);
		expect(told(record(activityFile(), START).file())).toEqual([["other", false]]);
	});
});

test("a recording without laps has none", () => {
	const [run] = readFit(effort(START).file()).activities;
	expect(run?.summary.laps).toEqual([]);
	expect(readFit(effort(START).file()).problems).toEqual([]);
});
