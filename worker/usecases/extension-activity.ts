/** An activity by the number that its page at a platform has: what the extension's panel shows there. */
import type { OutsideId } from "../../shared/activity/activity.ts";
import { decodeSamples } from "../../shared/activity/samples-blob.ts";
import { activityPanel, type Recorded } from "../../shared/coach/activity-facts.ts";
import type { ActivityAnswer } from "../../shared/coach/activity-panel.ts";
import { thresholdsOn } from "../../shared/fitness/thresholds-on.ts";
import { currentCompletions } from "../../shared/review/current.ts";
import { type Session, sessionOf } from "../../shared/review/session.ts";
import { activitiesOf, selectActivities } from "../repositories/activities.ts";
import { type KnownOutside, knownByOutsideId, selectByOutsideId } from "../repositories/outside-ids.ts";
import { getActivity } from "./activities.ts";
import { fitnessAt, readState } from "./athlete-state.ts";
import type { Call } from "./call.ts";
import { openProposals } from "./plan-version.ts";

/** Most pages that an athlete looks at are of nobody's known here: one small question, and no more. */
export async function extensionActivity(call: Call, outside: OutsideId): Promise<ActivityAnswer> {
	const found = knownByOutsideId(await selectByOutsideId(call, outside));
	if (!found) return { known: false };
	const [state, own] = await Promise.all([readState(call), recorded(call, found)]);
	const { profile, today, current, thresholds: entries } = state;
	const { name, language, units } = profile;
	const plan = current?.plan ?? null;
	const completions = plan ? currentCompletions({ ...state, plan }, new Date(call.now).toISOString()).completions : [];
	const tied = completions.find(({ activityIds }) => activityIds.includes(found.activity.id));
	const session = tied ? sessionOf(tied, state.recent) : null;
	const panel = activityPanel({
		...own,
		athlete: { name, language, units },
		today,
		feedback: found.feedback,
		thresholds: thresholdsOn(found.activity.day, { profile, entries, snapshots: [], fitness: fitnessAt(state, today) }),
		plan,
		completions,
		session,
		lead: await leadOf(call, session, found.activity.id),
		proposals: openProposals(state).length,
	});
	return { known: true, ...panel };
}

/** Null where the activity itself is what its session is judged by. */
async function leadOf(call: Call, session: Session | null, activityId: string): Promise<Recorded | null> {
	const id = session?.lead?.activity.id ?? activityId;
	if (id === activityId) return null;
	const [detail, rows] = await Promise.all([getActivity(call, id), selectActivities(call, [id])]);
	return recorded(call, { ...detail, samplesKey: activitiesOf(rows)[0]?.samplesKey ?? null });
}

async function recorded(
	call: Call,
	{ activity, metrics, measures, samplesKey }: Pick<KnownOutside, "activity" | "metrics" | "measures" | "samplesKey">,
): Promise<Recorded> {
	const bytes = samplesKey === null ? null : await call.blobs.get(call, samplesKey);
	const decoded = bytes ? decodeSamples(bytes) : null;
	return { activity, metrics, measures, samples: decoded?.ok ? decoded.samples : null };
}
