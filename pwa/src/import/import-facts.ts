/** What reading a file needs to know of the athlete, as fresh as the server or this device has it. */
import { thresholdsOf } from "../../../shared/fitness/thresholds.ts";
import type { AthleteThresholds } from "../../../shared/metrics/thresholds.ts";
import { ApiFailure } from "../api/failure.ts";
import { type Reply, replies } from "../store/replies.ts";
import { replyKey } from "../store/reply-cache.ts";
import type { Session } from "../store/session.ts";
import type { ImportFacts } from "./read-file.ts";

const unknown: AthleteThresholds = {
	maxHr: null,
	restHr: null,
	lthr: null,
	thresholdSpeed: null,
	ftp: null,
	heartRateBounds: null,
	speedBounds: null,
	powerBounds: null,
	sex: null,
};

export async function importFacts(session: Session, athleteId: string): Promise<ImportFacts> {
	const profile = (await latest(session, athleteId, "profile"))?.profile ?? null;
	const fitness = profile && ((await latest(session, athleteId, "fitness"))?.fitness ?? null);
	return {
		zone: profile?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
		runningPower: profile?.runningPower,
		thresholds: profile && fitness ? thresholdsOf(profile, fitness) : unknown,
		now: Date.now(),
	};
}

/** Null when neither has it, for instance before onboarding. */
async function latest<Kind extends "profile" | "fitness">(session: Session, athleteId: string, kind: Kind): Promise<Reply<Kind> | null> {
	const queryKey = replyKey(athleteId, kind);
	try {
		return await session.queries.fetchQuery<Reply<Kind>>({ queryKey, queryFn: replies[kind] });
	} catch (error) {
		if (!(error instanceof ApiFailure)) throw error;
		return session.queries.getQueryData<Reply<Kind>>(queryKey) ?? null;
	}
}
