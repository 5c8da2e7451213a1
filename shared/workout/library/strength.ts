/**
 * Strength for runners: general in the beginning, heavy or explosive later, two sets of each exercise. Twice a week it improves running
 * economy by 2-4 % [convention after several meta-analyses].
 */
import { effortStep, forSeconds, noted, repeat, type Session } from "../blocks.ts";
import type { SessionRoom } from "../caps.ts";
import type { NoteCode } from "../notes.ts";
import type { Segment, Step } from "../workout.ts";

const MINUTE = 60;
const SETS = 2;
/** A set with its rest. */
const SET_SECONDS = { general: 100, heavy: 150 } as const;
const MOBILITY_SECONDS = { long: 5 * MINUTE, short: 3 * MINUTE } as const;
/** The whole form from here on; below, the short one. */
const LONG_FROM_SECONDS = 30 * MINUTE;
const SHORT_MOST_SECONDS = 20 * MINUTE;
const LONG_MOST_SECONDS = 40 * MINUTE;
const LEAST_EXERCISES = 3;

/** Most important first: a short day leaves out the last ones. */
const general: readonly NoteCode[] = [
	"exercise:split_squat",
	"exercise:single_leg_deadlift",
	"exercise:calf_raise",
	"exercise:side_plank",
	"exercise:glute_bridge",
	"exercise:step_up",
	"exercise:plank",
	"exercise:push_up",
	"exercise:dead_bug",
];
const heavy: readonly NoteCode[] = [
	"exercise:back_squat",
	"exercise:deadlift",
	"exercise:weighted_calf_raise",
	"exercise:hip_thrust",
	"exercise:weighted_step_up",
	"exercise:row",
	"exercise:side_plank",
];

/** 30-40 minutes; 20 where there is no more time, or no more is wished for. */
export function strength(room: SessionRoom): Session | null {
	const wanted = room.slotSeconds > 0 ? Math.min(room.slotSeconds, room.maxSeconds) : room.maxSeconds;
	return wanted >= LONG_FROM_SECONDS ? circuit(room, LONG_MOST_SECONDS, MOBILITY_SECONDS.long) : strengthShort(room);
}

/** Twenty minutes. */
export function strengthShort(room: SessionRoom): Session | null {
	return circuit(room, SHORT_MOST_SECONDS, MOBILITY_SECONDS.short);
}

/** Heavy for those who have trained for long enough to lift well; body weight for all others, and for everybody on every third week. */
function circuit(room: SessionRoom, mostSeconds: number, mobilitySeconds: number): Session | null {
	const lifts = (room.experience ?? "intermediate") !== "beginner" && room.variant % 3 !== 2;
	const exercises = lifts ? heavy : general;
	const set = lifts ? SET_SECONDS.heavy : SET_SECONDS.general;
	const time = Math.min(room.maxSeconds, mostSeconds) - mobilitySeconds;
	// A lighter week has fewer exercises of the same weight.
	const count = Math.min(exercises.length, Math.floor((time * Math.min(1, room.dose + 0.1)) / (SETS * set)));
	if (count < LEAST_EXERCISES) return null;
	const effort = lifts ? ([5, 7] as const) : ([4, 6] as const);
	return {
		kind: "strength",
		segments: [mobility(mobilitySeconds), ...exercises.slice(0, count).map((note) => sets(SETS, set, effort, note))],
	};
}

interface Jump {
	note: NoteCode;
	/** High impact: fewer contacts, for those who are used to it. */
	intensive: boolean;
}
const jumps: readonly Jump[] = [
	{ note: "exercise:pogo_hops", intensive: false },
	{ note: "exercise:skipping", intensive: false },
	{ note: "exercise:line_hops", intensive: false },
	{ note: "exercise:squat_jump", intensive: false },
	{ note: "exercise:standing_long_jump", intensive: true },
	{ note: "exercise:box_jump", intensive: true },
	{ note: "exercise:bounding", intensive: true },
	{ note: "exercise:hurdle_hops", intensive: true },
];
export const CONTACTS_PER_SET = 10;
/** Contacts of a session: 80-150 low ones, 40-80 intensive ones [convention]. */
const CONTACTS = { low: { beginner: 80, intermediate: 110, advanced: 140 }, intensive: { least: 40, most: 80 } } as const;
const JUMP_SET_SECONDS = 75;

export function plyometrics(room: SessionRoom): Session | null {
	const experience = room.experience ?? "intermediate";
	const intensive = experience === "advanced";
	const contacts = (intensive ? CONTACTS.intensive.most : CONTACTS.low[experience]) * room.dose;
	const time = room.maxSeconds - MOBILITY_SECONDS.long;
	const wanted = Math.min(Math.floor(contacts / CONTACTS_PER_SET), Math.floor(time / JUMP_SET_SECONDS));
	const usable = jumps.filter((each) => each.intensive === intensive);
	const each = Math.floor(wanted / usable.length);
	const least = CONTACTS.intensive.least / CONTACTS_PER_SET / usable.length;
	if (each < least) return null;
	const segments = usable.map(({ note }) => sets(each, JUMP_SET_SECONDS, [6, 7], note));
	return { kind: "plyometrics", segments: [mobility(MOBILITY_SECONDS.long), ...segments] };
}

/** Low jumps before the cool-down of a sprint session, `contacts` of them where `seconds` are enough. */
export function withJumps(session: Session, contacts: number, seconds: number): Session {
	const count = Math.min(Math.floor(contacts / CONTACTS_PER_SET), Math.floor(seconds / JUMP_SET_SECONDS));
	const last = session.segments.at(-1);
	if (count < 2 || !last) return session;
	const jump = sets(count, JUMP_SET_SECONDS, [6, 7], "exercise:pogo_hops");
	return { ...session, segments: [...session.segments.slice(0, -1), jump, last] };
}

function mobility(seconds: number): Step {
	return { kind: "step", role: "warmup", duration: forSeconds(seconds), intensity: "exercise", target: { kind: "open" }, note: "mobility" };
}

function sets(count: number, seconds: number, effort: readonly [number, number], note: NoteCode): Segment {
	const set = noted(effortStep(forSeconds(seconds), "exercise", effort), note);
	return count >= 2 ? repeat(count, set) : set;
}
