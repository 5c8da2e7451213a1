/** The athlete's yes or no to a threshold that was found. A yes counts from the day it was found on; a no is remembered. */
import type { RefusalReason, ThresholdEntry } from "../../shared/fitness/threshold.ts";
import { ApiError } from "../errors.ts";
import { markToJudge } from "../repositories/history.ts";
import { saveThresholds, selectThresholds, thresholdsOfRows } from "../repositories/thresholds.ts";
import { fitnessAt, proposalsAt, readFitnessState } from "./athlete-state.ts";
import { type Call, commit } from "./call.ts";
import { ringFitnessUpdate, wakeFitnessUpdate } from "./fitness-job.ts";
import { todayIn } from "./today.ts";

export const thresholdAnswers = ["confirm", "refuse"] as const;

export interface Answer {
	id: string;
	answer: (typeof thresholdAnswers)[number];
	/** Why it is refused; without one it is "other". */
	reason: RefusalReason | null;
}

/** Giving the same answer again changes nothing; another one takes its place. */
export async function answerThreshold(call: Call, { id, answer, reason }: Answer): Promise<{ entry: ThresholdEntry }> {
	const state = await readFitnessState(call, { power: true });
	const known = state.thresholds.find((entry) => entry.id === id && entry.state !== "typed");
	const today = todayIn(state.profile.zone, call.now);
	const found = known ?? proposalsAt(state, today, fitnessAt(state, today)).find(({ entry }) => entry.id === id)?.entry;
	if (!found) throw new ApiError("not_found", "Nothing of this kind was found, or it is found no more. Look at the current fitness again.");
	const entry: ThresholdEntry =
		answer === "confirm" ? { ...found, state: "confirmed", reason: null } : { ...found, state: "refused", reason: reason ?? "other" };
	if (found.state === entry.state && found.reason === entry.reason) return commit(call, [], { entry });
	return keep(call, entry);
}

/** Takes an answer back: what was found waits for one again. */
export async function takeBackAnswer(call: Call, id: string): Promise<{ entry: ThresholdEntry }> {
	const answered = thresholdsOfRows(await selectThresholds(call)).find(
		(each) => each.id === id && (each.state === "confirmed" || each.state === "refused"),
	);
	if (!answered) throw new ApiError("not_found", "There is no answer of this kind to take back.");
	return keep(call, { ...answered, state: "detected", reason: null });
}

async function keep(call: Call, entry: ThresholdEntry): Promise<{ entry: ThresholdEntry }> {
	const reply = await commit(call, [saveThresholds(call, [entry]), markToJudge(call, entry.day), wakeFitnessUpdate(call)], { entry });
	await ringFitnessUpdate(call);
	return reply;
}
