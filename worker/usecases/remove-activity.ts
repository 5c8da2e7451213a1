/** An activity goes with all its recordings; with the last recording of a file goes the file, so that it can be brought in again. */
import { removeActivities } from "../repositories/activities.ts";
import { runBatch } from "../repositories/database.ts";
import { deleteFeedback } from "../repositories/feedback.ts";
import { deleteFiles, selectFiles } from "../repositories/files.ts";
import { deleteFailures } from "../repositories/read-failures.ts";
import { deleteRecordings, hidden, ofFiles, seen, selectPlaces } from "../repositories/recordings.ts";
import type { Call } from "./call.ts";
import { commitEfforts, readEfforts } from "./efforts.ts";

type Place = Awaited<ReturnType<typeof selectPlaces>>[number];

export async function removeActivity(call: Call, id: string): Promise<{ removed: string }> {
	const efforts = await readEfforts(call, [id]);
	const days = efforts.activities.map(({ activity }) => activity.day);
	const going = new Set(efforts.activities.flatMap(({ recordings }) => recordings.map((recording) => recording.id)));
	const behind = await selectPlaces(call, hidden());
	const shas = new Set(
		efforts.activities.flatMap(({ recordings }) => recordings.flatMap(({ activity }) => activity.provenance.fileSha256 ?? [])),
	);
	const ofTheirs = ofFiles([...shas, ...behind.flatMap(({ fileSha256 }) => fileSha256 ?? [])]);
	const siblings = await selectPlaces(call, ofTheirs);
	for (const { id: orphan } of orphansOf(siblings, behind, going)) going.add(orphan);
	const all = [...new Map([...siblings, ...behind].map((place) => [place.id, place])).values()];
	const gone = all.filter((place) => going.has(place.id));
	const left = new Set(all.filter((place) => !going.has(place.id)).map(({ fileSha256 }) => fileSha256));
	const files = [...new Set(gone.flatMap(({ fileSha256 }) => (fileSha256 !== null && !left.has(fileSha256) ? [fileSha256] : [])))];
	const stored = files.length > 0 ? await selectFiles(call, files) : [];
	// An original that is to be tried again would bring the activity back.
	const numbers = efforts.activities.flatMap(({ activity }) =>
		(activity.outsideIds ?? []).flatMap(({ system, id }) =>
			system === "garmin_connect" ? [{ kind: "activities" as const, subject: id }] : [],
		),
	);
	const keys = [...gone.map(({ samplesKey }) => samplesKey), ...stored.map(({ blobKey }) => blobKey)].filter((key) => key !== null);
	const reply = await commitEfforts(
		call,
		// Another part of a file may have come in: then the file stays.
		[...efforts.seen, seen(ofTheirs, siblings)],
		days,
		[
			...removeActivities(call, [id]),
			deleteRecordings(call, [...going]),
			deleteFeedback(call, id),
			deleteFiles(call, files),
			...(numbers.length > 0 ? [deleteFailures(call, "garmin_connect", numbers)] : []),
		],
		{ removed: id },
	);
	// Last: rows that are gone name them no more.
	await runBatch(call.db, await call.blobs.remove(call, keys));
	return reply;
}

/** What lies behind pieces of which none is left. */
function orphansOf(siblings: readonly Place[], behind: readonly Place[], going: ReadonlySet<string>): Place[] {
	const shown = siblings.filter(({ id, activityId }) => activityId !== null && !going.has(id));
	const wholes = behind.filter((place) => place.cutWith === place.id);
	const empty = wholes.filter((whole) => !shown.some((place) => descends(place, whole)));
	const touched = empty.filter((whole) => siblings.some((place) => going.has(place.id) && descends(place, whole)));
	return behind.filter(({ cutWith }) => touched.some(({ id }) => id === cutWith));
}

function descends(place: Place, whole: Place): boolean {
	if (place.fileSha256 !== whole.fileSha256 || place.part !== whole.part) return false;
	for (let piece = place.piece; piece >= whole.piece; piece = Math.floor((piece - 1) / 2)) {
		if (piece === whole.piece) return place.id !== whole.id;
		if (piece === 0) break;
	}
	return false;
}
