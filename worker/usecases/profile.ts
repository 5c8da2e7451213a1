import { type CheckFinding, checkProfile } from "../../shared/athlete/checks.ts";
import type { Profile } from "../../shared/athlete/profile.ts";
import { nextRefreshAt } from "../../shared/review/due.ts";
import { ApiError } from "../errors.ts";
import { athleteOf, moveNextRefresh, saveProfile, selectAthlete } from "../repositories/athletes.ts";
import { markToJudge } from "../repositories/history.ts";
import { saveThresholds, selectThresholds, thresholdsOfRows } from "../repositories/thresholds.ts";
import { type Call, commit } from "./call.ts";
import { ringFitnessUpdate, wakeFitnessUpdate } from "./fitness-job.ts";
import { todayIn } from "./today.ts";
import { typedChange } from "./typed-thresholds.ts";

export async function getProfile(call: Call): Promise<{ profile: Profile | null; dataHorizon: string | null }> {
	const { profile, dataHorizon } = athleteOf(await selectAthlete(call));
	return { profile, dataHorizon };
}

export async function putProfile(call: Call, profile: Profile): Promise<{ profile: Profile }> {
	// The zone is checked first: without one there is no "today" to check dates against.
	const zoneFindings = checkProfile({ ...profile, races: [] }, "1970-01-01").filter((finding) => finding.code === "unknown_zone");
	refuse(zoneFindings);
	const today = todayIn(profile.zone, call.now);
	refuse(checkProfile(profile, today));
	const next = Date.parse(nextRefreshAt(profile.zone, new Date(call.now).toISOString()));
	const [athletes, thresholds] = await call.db.batch([selectAthlete(call), selectThresholds(call)]);
	const { entries, judgeFrom } = typedChange(athleteOf(athletes).profile, profile, today, thresholdsOfRows(thresholds));
	const reply = await commit(
		call,
		[
			saveProfile(call, profile),
			moveNextRefresh(call, next),
			...(entries.length > 0 ? [saveThresholds(call, entries)] : []),
			...(judgeFrom === null ? [] : [markToJudge(call, judgeFrom), wakeFitnessUpdate(call)]),
		],
		{ profile },
	);
	if (judgeFrom !== null) await ringFitnessUpdate(call);
	return reply;
}

/** The profile, or the error that says onboarding comes first. */
export function mustHaveProfile(profile: Profile | null): Profile {
	if (!profile) throw new ApiError("no_profile", "There is no profile yet. Save one with PUT /api/users/profile first.");
	return profile;
}

/** The same codes that the forms show, with the field they belong to. */
export function refuse(findings: readonly CheckFinding[]): void {
	if (findings.length > 0) {
		throw new ApiError("invalid_input", `Not accepted: ${findings.map((finding) => `${finding.field} (${finding.code})`).join(", ")}.`, {
			findings,
		});
	}
}
