/** One recording that was two efforts: the client cuts it, the whole lies behind its pieces, and comes back when they are joined. */
import { z } from "zod/mini";
import { ApiError } from "../errors.ts";
import { insertActivities, updateActivities } from "../repositories/activities.ts";
import { runBatch, type Statement } from "../repositories/database.ts";
import { followDays } from "../repositories/feedback.ts";
import { insertRecordings, isIdTaken, moveRecordings, type StoredRecording } from "../repositories/recordings.ts";
import type { Call } from "./call.ts";
import { commitEfforts, readEfforts } from "./efforts.ts";
import { type Columns, checkDay, checkOwnColumns, checkOwnIds, checkSamples, RecordedSchema } from "./import-input.ts";

/** So often a piece can be cut again. */
const DEEPEST_PIECE = 1_000;
/** Times in files are rounded, s. */
const SLACK_SECONDS = 2;

export const SplitSchema = z.object({
	recording: z.string().check(z.maxLength(64)),
	/** In order. The first one's activity keeps the id that the whole had; each id given becomes a recording's. */
	pieces: z.array(RecordedSchema).check(z.length(2)),
});
export type SplitInput = z.infer<typeof SplitSchema>;

export async function splitActivity(
	call: Call,
	id: string,
	input: SplitInput,
	samples: readonly Uint8Array[],
): Promise<{ pieces: [string, string] }> {
	const efforts = await readEfforts(call, [id]);
	const [activity] = efforts.activities;
	const whole = activity?.recordings.find((each) => each.id === input.recording);
	if (!activity || !whole) throw new ApiError("not_found", "This activity has no such recording.");
	const columns = checkPieces(call, whole, input, samples);
	const [first, second] = input.pieces;
	if (!first || !second) throw new Error("a split has two pieces");
	const stored = input.pieces.map((piece, index): StoredRecording => {
		const number = 2 * whole.piece + 1 + index;
		const { fileSha256, part } = whole.activity.provenance;
		return {
			id: piece.activity.id,
			activityId: index === 0 ? id : piece.activity.id,
			piece: number,
			cutWith: null,
			richness: columns[index]?.richness ?? 0,
			activity: piece.activity,
			measures: piece.measures,
			samplesKey: `samples/${fileSha256}-${part}.${number}`,
		};
	});
	const blobs: Statement[] = [];
	for (const [index, { samplesKey }] of stored.entries()) {
		const bytes = columns[index]?.bytes;
		if (samplesKey !== null && bytes) blobs.push(...(await call.blobs.put(call, samplesKey, bytes)));
	}
	// Named by what they hold, they go first: no row names a blob that is not there.
	await runBatch(call.db, blobs);
	const rows = stored.map(({ samplesKey, activityId }, index) => {
		const piece = index === 0 ? first : second;
		return { activity: { ...piece.activity, id: activityId ?? piece.activity.id }, metrics: piece.metrics, samplesKey };
	});
	const behind = activity.recordings.map((recording) => recording.id);
	try {
		return await commitEfforts(
			call,
			efforts.seen,
			[activity.activity.day, ...rows.map((row) => row.activity.day)],
			[
				moveRecordings(call, behind, { activityId: null, cutWith: whole.id }),
				insertRecordings(call, stored),
				...insertActivities(call, rows.slice(1)),
				// Last: where both pieces have the whole's number at a platform, its page shows the first.
				...updateActivities(call, rows.slice(0, 1)),
				followDays(call, [id]),
			],
			{ pieces: [id, second.activity.id] },
		);
	} catch (error) {
		if (!isIdTaken(error)) throw error;
		throw new ApiError("invalid_input", "An activity has an id that another one already has.", { field: "pieces" });
	}
}

function checkPieces(call: Call, whole: StoredRecording, { pieces }: SplitInput, samples: readonly Uint8Array[]): Columns[] {
	const invalid = (message: string, field: string) => new ApiError("invalid_input", message, { field });
	const { provenance, elapsedSeconds } = whole.activity;
	if (whole.samplesKey === null || provenance.fileSha256 === null) throw invalid("Only a recording with samples can be cut.", "recording");
	if (whole.piece > DEEPEST_PIECE) throw invalid("This recording has been cut too often.", "recording");
	const activities = pieces.map(({ activity }) => activity);
	checkOwnIds(activities);
	for (const activity of activities) {
		checkDay(call, activity);
		const { source, fileSha256, part } = activity.provenance;
		if (source !== provenance.source || fileSha256 !== provenance.fileSha256 || part !== provenance.part)
			throw invalid("A piece has the provenance of its whole.", "pieces.provenance");
	}
	const [first, second] = activities;
	if (!first || !second || second.startedLocal < first.startedLocal) throw invalid("The pieces come in order.", "pieces");
	checkOwnColumns(
		pieces.map((piece) => piece.samples),
		samples,
	);
	const columns = pieces.map((piece) => checkSamples(samples, piece.samples ?? -1));
	const seconds = columns.reduce((sum, { samples: cut }) => sum + (cut.time.at(-1) ?? 0), 0);
	if (elapsedSeconds !== null && seconds > elapsedSeconds + SLACK_SECONDS) throw invalid("The pieces are longer than the whole.", "pieces");
	return columns;
}
