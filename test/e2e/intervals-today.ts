/** A key session of the plan today, and a recording of it: five times four minutes, with a lap at every change as a watch that follows the workout makes them. */
import type { Step, Workout } from "../../shared/workout/workout.ts";
import { tcxOf } from "../fixtures/tcx-writer.ts";
import type { AthleteClient } from "./paired-browser.ts";

const step = (role: Step["role"], intensity: Step["intensity"], seconds: number, target: Step["target"]): Step => ({
	kind: "step",
	role,
	duration: { kind: "time", seconds },
	intensity,
	target,
});
/** m/s: easy for somebody whose threshold is at 3.95. */
const EASY = 3.1;
const band = (speed: number): Step["target"] => ({ kind: "speed", low: speed * 0.985, high: speed * 1.015 });

/** The plan's first cruise intervals, on `today` and with 5 × 4 min at `speed` (m/s). */
export async function planIntervals(athlete: AthleteClient, today: string, speed: number): Promise<void> {
	const { plan, version }: { plan: { workouts: Workout[] }; version: number } = await athlete.ask("GET", "/plans/two-months");
	const session = plan.workouts.find(({ kind }) => kind === "cruise_intervals");
	if (!session) throw new Error(`the plan has no cruise intervals: ${plan.workouts.map(({ kind }) => kind)}`);
	let baseVersion = version;
	for (const other of plan.workouts.filter(({ day, id }) => day === today && id !== session.id)) {
		const removed: { version: number } = await athlete.ask("POST", "/plans/operations", {
			baseVersion,
			operations: [{ kind: "skip", workoutId: other.id }],
		});
		baseVersion = removed.version;
	}
	const segments = [
		step("warmup", "easy", 900, band(EASY)),
		{
			kind: "repeat" as const,
			count: 5,
			steps: [step("work", "threshold", 240, band(speed)), step("recovery", "recovery", 60, { kind: "open" as const })],
		},
		step("cooldown", "easy", 600, band(EASY)),
	];
	await athlete.ask("PATCH", `/workouts/${session.id}`, { day: today, segments, baseVersion });
}

/** TCX bytes; each repetition at its own speed (m/s). */
export function intervalsTcx(startedAt: string, speeds: readonly number[]): Uint8Array {
	const parts = [[EASY, 900], ...speeds.flatMap((speed) => [[speed, 240] as const, [2.2, 60] as const]), [EASY, 600]] as const;
	const start = Date.parse(startedAt);
	let [second, metres, beats] = [0, 0, 110];
	const laps = parts.map(([speed, seconds]) => {
		const from = second;
		const track = [];
		for (const end = from + seconds; second < end; second++) {
			beats += (100 + 18 * speed + second / 400 - beats) / 40;
			track.push({ time: new Date(start + second * 1000).toISOString(), distance: metres, heartRate: Math.round(beats) });
			metres += speed * (1 + 0.015 * Math.sin(second / 7));
		}
		return { start: new Date(start + from * 1000).toISOString(), timer: seconds, distance: speed * seconds, tracks: [track] };
	});
	return new TextEncoder().encode(tcxOf({ sport: "Running", id: startedAt, laps }));
}
