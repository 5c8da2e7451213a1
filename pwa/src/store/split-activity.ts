/** Cuts a recording in two on this device, where it can be decoded and measured, and hands the pieces to the server. */
import { v7 as uuidv7 } from "uuid";
import type { Samples } from "../../../shared/activity/samples.ts";
import { encodeSamples } from "../../../shared/activity/samples-blob.ts";
import { splitRecording } from "../../../shared/activity/split.ts";
import { judge } from "../../../shared/metrics/judge.ts";
import { measure } from "../../../shared/metrics/measure.ts";
import type { AthleteThresholds } from "../../../shared/metrics/thresholds.ts";
import { answer, api } from "../api/client.ts";
import type { ActivityDetail } from "./activity-detail.ts";

/** @param atSeconds After the start; must lie inside. A refusal rejects with `ApiFailure`. */
export async function splitActivity(detail: ActivityDetail, samples: Samples, atSeconds: number, athlete: AthleteThresholds) {
	const { activity, recordings } = detail;
	const leading = recordings.find(({ leads }) => leads);
	if (!leading) throw new Error("an activity has a leading recording");
	const blobs: Blob[] = [];
	const pieces = splitRecording(activity, samples, atSeconds).map((piece) => {
		const measures = measure(piece.summary, piece.samples);
		const startedLocal = piece.summary.startedLocal ?? activity.startedLocal;
		return {
			activity: { ...activity, ...piece.summary, startedLocal, day: startedLocal.slice(0, 10), id: uuidv7() },
			measures,
			metrics: judge(measures, piece.summary, athlete, null),
			samples: blobs.push(new Blob([encodeSamples(piece.samples).slice()])) - 1,
		};
	});
	const form = { split: JSON.stringify({ recording: leading.id, pieces }), samples: blobs };
	// Multipart has no validator in the route, so its type does not name the form.
	const request = { param: { id: activity.id }, form };
	return answer(api.activities[":id"].split.$post(request, { headers: { "idempotency-key": uuidv7() } }));
}
