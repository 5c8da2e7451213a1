/** Ten weeks of generated running that end today: what somebody brings along to their first plan. */
import { generateRun } from "../fixtures/generate-run.ts";

const DAY_MS = 86_400_000;
const WEEKS = 10;

/** Weekday from Monday, minutes, m/s, bpm. */
const week = [
	{ day: 1, minutes: 45, speed: 2.95, heartRate: 141 },
	{ day: 3, minutes: 50, speed: 3.25, heartRate: 156 },
	{ day: 4, minutes: 40, speed: 2.9, heartRate: 139 },
	{ day: 6, minutes: 95, speed: 2.85, heartRate: 145 },
];

interface UploadFile {
	name: string;
	mimeType: string;
	buffer: Buffer;
}

export function historyFiles(today: Date): UploadFile[] {
	const monday = today.getTime() - ((today.getUTCDay() + 6) % 7) * DAY_MS;
	const files: UploadFile[] = [];
	for (let back = WEEKS - 1; back >= 0; back--) {
		for (const { day, minutes, speed, heartRate } of week) {
			const at = new Date(monday - back * 7 * DAY_MS + day * DAY_MS);
			if (at.getTime() > today.getTime() - DAY_MS) continue;
			const date = at.toISOString().slice(0, 10);
			files.push(run(date, minutes * (1 - back * 0.03), speed, heartRate, files.length + 1));
		}
	}
	// A hard 10 km among it.
	files.push(run(new Date(monday - 3 * 7 * DAY_MS + 2 * DAY_MS).toISOString().slice(0, 10), 43, 3.9, 176, 99));
	return files;
}

function run(date: string, minutes: number, speed: number, heartRate: number, seed: number): UploadFile {
	const bytes = generateRun({ startedAt: `${date}T22:10:00Z`, minutes, speed, heartRate, seed, utcOffsetHours: 9 });
	return { name: `${date}-run.fit`, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
}
