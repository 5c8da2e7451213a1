/**
 * FIT bytes to columns. Chained files are read one after the other into the same columns. Nothing throws: what could not be read is in
 * `problems`, and what stands before a fault is kept. FIT protocol, "File Structure" (header, data records, checksum).
 */
import type { Problem } from "../problem.ts";
import { fitChecksum } from "./checksum.ts";
import type { FitContent, FitPart } from "./content.ts";
import { MessageReader } from "./messages.ts";

const SMALLEST_HEADER = 12;
/** ".FIT", little endian. */
const SIGNATURE = 0x5449462e;
/** Real chains have up to 7 parts. */
const MAX_PARTS = 256;

export function decodeFit(bytes: Uint8Array): FitContent {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const reader = new MessageReader(bytes);
	const parts: FitPart[] = [];
	const problems: Problem[] = [];
	let offset = 0;
	while (offset < bytes.length) {
		if (!hasHeader(view, offset) || parts.length === MAX_PARTS) {
			if (offset === 0) problems.push({ code: "not_recognised", detail: "This is not a FIT file.", byte: 0 });
			else if (!onlyZeros(bytes, offset)) problems.push(notFit(offset, bytes.length));
			break;
		}
		offset = readPart(bytes, view, offset, reader, parts, problems);
	}
	return contentOf(reader, parts, problems);
}

/** Reads the file of the chain that starts at `offset` and returns where the next would start. */
function readPart(bytes: Uint8Array, view: DataView, offset: number, reader: MessageReader, parts: FitPart[], problems: Problem[]): number {
	const headerSize = view.getUint8(offset);
	const protocol = view.getUint8(offset + 1);
	const dataSize = view.getUint32(offset + 4, true);
	const from = offset + headerSize;
	const part: FitPart = {
		offset,
		headerSize,
		protocol: `${protocol >> 4}.${protocol & 0x0f}`,
		profileVersion: view.getUint16(offset + 2, true),
		dataSize,
		checksumOk: null,
		sessions: 0,
	};
	parts.push(part);

	// The size is written last: a recording that was never closed has none.
	const known = problems.length;
	const neverClosed = dataSize === 0 && bytes.length > from + 2 && !hasHeader(view, from + 2);
	const end = neverClosed ? bytes.length : from + dataSize;
	if (neverClosed) {
		problems.push({ code: "cut_short", detail: "The recording was never closed: the header states no size.", byte: offset + 4 });
	} else if (end + 2 > bytes.length) {
		problems.push({
			code: "cut_short",
			detail: `The file ends ${end + 2 - bytes.length} bytes before its stated end; everything before was kept.`,
			byte: bytes.length,
		});
	} else {
		part.checksumOk = fitChecksum(bytes, offset, end) === view.getUint16(end, true);
		if (!part.checksumOk) problems.push({ code: "checksum_mismatch", detail: "The checksum is wrong; the content was kept.", byte: end });
	}
	const sessions = reader.table("session");
	const before = sessions.rows;
	const fault = reader.read(Math.min(from, bytes.length), Math.min(end, bytes.length));
	part.sessions = sessions.rows - before;
	// A file known to end early ends inside a message as a rule: said once.
	const saidAlready = fault?.code === "cut_short" && problems.slice(known).some((problem) => problem.code === "cut_short");
	if (fault && !saidAlready) problems.push(fault);
	return end + 2;
}

function hasHeader(view: DataView, offset: number): boolean {
	return (
		offset + SMALLEST_HEADER <= view.byteLength &&
		view.getUint8(offset) >= SMALLEST_HEADER &&
		view.getUint32(offset + 8, true) === SIGNATURE
	);
}

function onlyZeros(bytes: Uint8Array, from: number): boolean {
	for (let at = from; at < bytes.length; at++) if (bytes[at] !== 0) return false;
	return true;
}

function notFit(offset: number, length: number): Problem {
	return { code: "damaged", detail: `The last ${length - offset} bytes are not FIT; everything before was kept.`, byte: offset };
}

function untimed(count: number): Problem {
	return { code: "unusable_time", detail: `${count} stored heart rates have no usable time and were left out.` };
}

function contentOf(reader: MessageReader, parts: FitPart[], problems: Problem[]): FitContent {
	const records = reader.table("record");
	const stored = reader.storedHeartRate.build();
	if (reader.storedHeartRate.withoutTime > 0) problems.push(untimed(reader.storedHeartRate.withoutTime));
	const intervals = reader.intervals.build<"seconds" | "recordsBefore", never>();
	return {
		parts,
		fileIds: reader.table("fileId").build(),
		sports: reader.table("sport").build(),
		sessions: reader.table("session").build(),
		laps: reader.table("lap").build(),
		records: records.build(),
		lengths: reader.table("length").build(),
		events: reader.table("event").build(),
		deviceInfos: reader.table("deviceInfo").build(),
		activities: reader.table("activity").build(),
		fieldDescriptions: reader.table("fieldDescription").build(),
		developerPower: reader.developerPower.collect((name) => records.column(name), records.rows),
		intervals: {
			seconds: intervals.columns.seconds ?? new Float64Array(0),
			recordsBefore: intervals.columns.recordsBefore ?? new Float64Array(0),
		},
		storedHeartRate: stored,
		counts: reader.counts(),
		problems,
	};
}
