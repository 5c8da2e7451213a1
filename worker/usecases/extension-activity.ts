/** An activity by the number that its page at a platform has: what the extension's panel shows there. */
import type { OutsideId } from "../../shared/activity/activity.ts";
import { decodeSamples } from "../../shared/activity/samples-blob.ts";
import { activityPanel } from "../../shared/coach/activity-facts.ts";
import type { ActivityAnswer } from "../../shared/coach/activity-panel.ts";
import { thresholdsOn } from "../../shared/fitness/thresholds-on.ts";
import { currentCompletions } from "../../shared/review/current.ts";
import { knownByOutsideId, selectByOutsideId } from "../repositories/outside-ids.ts";
import { fitnessAt, readState } from "./athlete-state.ts";
import type { Call } from "./call.ts";
import { openProposals } from "./plan-version.ts";

/** Most pages that an athlete looks at are of nobody's known here: one small question, and no more. */
export async function extensionActivity(call: Call, outside: OutsideId): Promise<ActivityAnswer> {
	const found = knownByOutsideId(await selectByOutsideId(call, outside));
	if (!found) return { known: false };
	const [state, bytes] = await Promise.all([readState(call), found.samplesKey === null ? null : call.blobs.get(call, found.samplesKey)]);
	const { profile, today, current, thresholds: entries } = state;
	const { name, language, units } = profile;
	const decoded = bytes ? decodeSamples(bytes) : null;
	const plan = current?.plan ?? null;
	const panel = activityPanel({
		athlete: { name, language, units },
		today,
		activity: found.activity,
		metrics: found.metrics,
		measures: found.measures,
		samples: decoded?.ok ? decoded.samples : null,
		feedback: found.feedback,
		thresholds: thresholdsOn(found.activity.day, { profile, entries, snapshots: [], fitness: fitnessAt(state, today) }),
		plan,
		completions: plan ? currentCompletions({ ...state, plan }, new Date(call.now).toISOString()).completions : [],
		proposals: openProposals(state).length,
	});
	return { known: true, ...panel };
}
