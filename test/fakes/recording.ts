/** A recording as FIT bytes, the same for the same facts. Runs by the run generator; other sports steady, with a beat and a speed each second. */
import { FitWriter, fitTime } from "../fixtures/fit-writer.ts";
import { generateRun } from "../fixtures/generate-run.ts";

export interface RecordedFacts {
	sport: "run" | "treadmill" | "trail" | "ride" | "strength";
	/** ISO instant. */
	startedAt: string;
	minutes: number;
	/** Mean, m/s. */
	speed: number;
	/** Mean, bpm. */
	heartRate: number;
	seed: number;
}

/** FIT's numbers. */
const sports = {
	run: { sport: 1, subSport: 0 },
	treadmill: { sport: 1, subSport: 1 },
	trail: { sport: 1, subSport: 3 },
	ride: { sport: 2, subSport: 0 },
	strength: { sport: 10, subSport: 20 },
} as const;

export function recordingOf({ sport, ...facts }: RecordedFacts): Uint8Array {
	const { sport: number, subSport } = sports[sport];
	return number === 1 ? generateRun({ ...facts, subSport }) : steady({ sport, ...facts });
}

const FILE_ID = 0;
const RECORD = 1;
const LAP = 2;
const SESSION = 3;
const ACTIVITY = 4;

function steady({ sport, startedAt, minutes, speed, heartRate, seed }: RecordedFacts): Uint8Array {
	const start = fitTime(startedAt);
	const seconds = Math.round(minutes * 60);
	const metres = sport === "strength" ? 0 : speed * seconds;
	const fit = new FitWriter()
		.define(FILE_ID, 0, [
			[0, "enum"],
			[1, "uint16"],
			[2, "uint16"],
			[3, "uint32z"],
			[4, "uint32"],
		])
		.define(RECORD, 20, [
			[253, "uint32"],
			[3, "uint8"],
			[5, "uint32"],
			[6, "uint16"],
		])
		.define(LAP, 19, [
			[253, "uint32"],
			[2, "uint32"],
			[7, "uint32"],
			[8, "uint32"],
			[9, "uint32"],
			[15, "uint8"],
		])
		.define(SESSION, 18, [
			[253, "uint32"],
			[2, "uint32"],
			[5, "enum"],
			[6, "enum"],
			[7, "uint32"],
			[8, "uint32"],
			[9, "uint32"],
			[16, "uint8"],
			[17, "uint8"],
		])
		.define(ACTIVITY, 34, [
			[253, "uint32"],
			[0, "uint32"],
			[1, "uint16"],
			[5, "uint32"],
		]);
	fit.message(FILE_ID, 4, 1, 3076, 1000 + seed, start);
	for (let second = 0; second < seconds; second++) {
		const beat = Math.round(heartRate + 6 * Math.sin((second + seed) / 40));
		if (sport === "strength") fit.message(RECORD, start + second, beat, null, null);
		else fit.message(RECORD, start + second, beat, Math.round(speed * (second + 1) * 100), Math.round(speed * 1000));
	}
	const { sport: number, subSport } = sports[sport];
	const elapsed = seconds * 1000;
	fit.message(LAP, start + seconds, start, elapsed, elapsed, Math.round(metres * 100), heartRate);
	fit.message(SESSION, start + seconds, start, number, subSport, elapsed, elapsed, Math.round(metres * 100), heartRate, heartRate + 6);
	fit.message(ACTIVITY, start + seconds, elapsed, 1, start + seconds + 3600);
	return fit.file();
}
