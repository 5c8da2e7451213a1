/** What the library writes for an advanced runner with all the room there is: forms, rests and stages, read from the sessions themselves. */
import { slowerBy } from "../../shared/metrics/heat.ts";
import { neuralDays } from "../../shared/plan/methodology/pfaff-neural.ts";
import type { WeekVolume } from "../../shared/plan/volume/week-volume.ts";
import type { Session } from "../../shared/workout/blocks.ts";
import type { SessionRoom } from "../../shared/workout/caps.ts";
import { RUN_WALK_WEEKS, runWalk } from "../../shared/workout/library/easy.ts";
import { koopTempo, runningIntervals, steadyState } from "../../shared/workout/library/koop.ts";
import {
	acceleration,
	extensiveTempo,
	intensiveTempo,
	maxVelocity,
	specialEnduranceOne,
	specialEnduranceTwo,
	speedEndurance,
} from "../../shared/workout/library/sprint.ts";
import { type Paces, pacesOf } from "../../shared/workout/paces.ts";
import type { Step } from "../../shared/workout/workout.ts";
import { table } from "./table.ts";

const paces = pacesOf({ vdot: 50, easySpeed: 3 });
const room = (variant: number): SessionRoom => ({
	weekMetres: 100_000,
	dose: 1,
	variant,
	slotSeconds: 0,
	maxSeconds: 4 * 3600,
	experience: "advanced",
});
const FORMS = [0, 1, 2];

type Build = (room: SessionRoom, paces: Paces) => Session | null;

const minutes = (seconds: number): string => (seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`);

function length({ duration }: Step): string {
	if (duration.kind === "time") return minutes(duration.seconds);
	return duration.kind === "distance" ? `${duration.metres} m` : "open";
}

/** Repetitions with their rest; a rest between sets stands alone. */
function form(session: Session | null): string {
	const parts = (session?.segments ?? []).flatMap((each) => {
		if (each.kind === "step") {
			if (each.role === "warmup" || each.role === "cooldown") return [];
			return [each.role === "recovery" ? `${length(each)} between sets` : `1 x ${length(each)}`];
		}
		const [work, rest] = each.steps;
		return work && work.role === "work" && !isStride(work) ? [`${each.count} x ${length(work)}${rest ? `, ${length(rest)}` : ""}`] : [];
	});
	return (
		[...new Set(parts)]
			.map((part) => {
				const sets = parts.filter((each) => each === part).length;
				return sets > 1 && !part.endsWith("between sets") ? `${sets} sets of ${part}` : part;
			})
			.join("; ") || "none"
	);
}

/** Those of the warm-up. */
function isStride({ intensity, duration }: Step): boolean {
	return intensity === "repetition" && duration.kind === "time" && duration.seconds <= 30;
}

const sprints: readonly (readonly [string, string, Build])[] = [
	["acceleration", "0-30 m, 95-100 %; 2-4 min, sets 5-8; 150-300 m", acceleration],
	["maximum velocity", "fly 10-30 m, 95-100 %; 4-6, sets 6-10; 150-400 m with run-in", maxVelocity],
	["speed endurance", "80-150 m, 90-95 %; 5-6, 6-10; 300-900 m", speedEndurance],
	["special endurance I", "150-300 m, 90-95 %; 10-12, 12-15; 600-1200 m", specialEnduranceOne],
	["special endurance II", "300-600 m, 90-95 %; 15-20 or full; 600-1500 m", specialEnduranceTwo],
	["intensive tempo", "above 80 m, 80-89 %; 0.5-5, sets 3-10; 1000-2800 m", intensiveTempo],
	["extensive tempo", "100-200 m, below 80 %; 45-90 s, sets 2-3; 1800-4000 m", extensiveTempo],
];

const koop: readonly (readonly [string, string, Build])[] = [
	["steady state", "20-60 min, RPE 7, work to rest 5:1 to 4:1", steadyState],
	["tempo", "5-20 min, RPE 8-9, 2:1", koopTempo],
	["running intervals", "1-4 min, RPE 10, 1:1", runningIntervals],
];

const rows = (list: readonly (readonly [string, string, Build])[]): string[][] =>
	list.map(([name, book, build]) => [name, book, ...FORMS.map((variant) => form(build(room(variant), paces)))]);

function layoutRows(): string[][] {
	const phases = ["base", "early_quality", "transition_quality", "final_quality", "taper"] as const;
	return phases.map((phase) => [
		phase.replaceAll("_", " "),
		...[0, 1].map((weekInPhase) => {
			const week: Pick<WeekVolume, "phase" | "weekInPhase" | "deload"> = { phase, weekInPhase, deload: false };
			return neuralDays(week as WeekVolume, 3)
				.map((each) => (each ?? "easy").replaceAll("_", " "))
				.join(", ");
		}),
	]);
}

/** Air as warm as its dew point, whose sum is this. */
function percentAt(sum: number): string {
	const celsius = (sum / 2 - 32) / 1.8;
	return `${Math.round(slowerBy(celsius, celsius) * 10) / 10} %`;
}

export function sessionTables(): [string, string][] {
	const forms = ["first form", "second", "third"];
	return [
		["sprint-chart", table(["session", "chart: length, effort; rests in minutes; volume", ...forms], rows(sprints))],
		["sprint-weeks", table(["phase", "odd weeks, neural days in order", "even weeks"], layoutRows())],
		["koop-sessions", table(["session", "book", ...forms], rows(koop))],
		[
			"run-walk",
			table(
				["stage", "three quarters of an hour"],
				Array.from({ length: RUN_WALK_WEEKS }, (_, stage) => [String(stage + 1), form(runWalk(stage, 45 * 60, paces))]),
			),
		],
		[
			"heat-chart",
			table(
				["temperature plus dew point, °F", ...[100, 110, 120, 130, 140, 150, 160, 170, 180].map(String)],
				[["slower by", ...[100, 110, 120, 130, 140, 150, 160, 170, 180].map(percentAt)]],
			),
		],
	];
}
