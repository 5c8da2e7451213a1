/** Repetition running: short, fast, with full recovery, for economy and speed. */
import { forMetres, forSeconds, recovery, repeat, type Session, step } from "../blocks.ts";
import { REPETITION_BOUT_SECONDS, repetitionCap, type SessionRoom } from "../caps.ts";
import { FRAME_LEAST_SECONDS, framed } from "../frame.ts";
import type { Paces } from "../paces.ts";

/** Repetition length and the fewest that make a session; jog the same distance (Daniels' 200 R, 200 jog). */
const forms = [
	{ metres: 200, least: 6, most: 12 },
	{ metres: 400, least: 4, most: 10 },
	{ metres: 300, least: 4, most: 10 },
] as const;

/** By effort: 30 to 60 s fast, three times that easy. */
const SECONDS_BY_EFFORT = [30, 60, 45] as const;
const REST_OF_WORK = 3;

export function repetitions(room: SessionRoom, paces: Paces): Session | null {
	const speed = paces.speed.repetition;
	for (const turn of [room.variant, 0]) {
		const form = forms[turn % forms.length] ?? forms[0];
		const seconds = paces.vdot === null ? (SECONDS_BY_EFFORT[turn % forms.length] ?? 30) : form.metres / speed;
		if (seconds > REPETITION_BOUT_SECONDS) continue;
		const jog = paces.vdot === null ? seconds * REST_OF_WORK : form.metres / paces.speed.recovery;
		const metres = paces.vdot === null ? seconds * speed : form.metres;
		const fits = Math.floor((room.maxSeconds - FRAME_LEAST_SECONDS) / (seconds + jog));
		const count = Math.min(Math.floor((repetitionCap(room) * room.dose) / metres + 1e-9), fits, form.most);
		if (count < form.least) continue;
		const work =
			paces.vdot === null
				? repeat(count, step("work", forSeconds(seconds), "repetition", paces), recovery(forSeconds(jog)))
				: repeat(count, step("work", forMetres(form.metres), "repetition", paces), recovery(forMetres(form.metres)));
		const segments = framed([work], count * (seconds + jog), room);
		if (segments) return { kind: "repetitions", segments };
	}
	return null;
}
