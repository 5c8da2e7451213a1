/** What a FIT file holds, before any of it is taken for an activity: raw columns in file order, all chained parts together. */
import type { Problem } from "../problem.ts";
import type { ColumnOf, MessageName, TextOf } from "./profile.ts";
import type { Table } from "./table.ts";

type FitTable<Name extends MessageName> = Table<ColumnOf<Name>, TextOf<Name>>;

/** One file of a chain. */
export interface FitPart {
	/** Byte at which it starts. */
	offset: number;
	headerSize: number;
	/** "1.0", "2.0" */
	protocol: string;
	profileVersion: number;
	/** As the header states it. */
	dataSize: number;
	/** Null when the bytes that hold it are missing. */
	checksumOk: boolean | null;
	/** Session messages in it. */
	sessions: number;
}

/** A developer field of `record` that carries power. */
interface DeveloperPower {
	name: string;
	values: Float64Array;
}

export interface FitContent {
	parts: FitPart[];
	fileIds: FitTable<"fileId">;
	sports: FitTable<"sport">;
	sessions: FitTable<"session">;
	laps: FitTable<"lap">;
	records: FitTable<"record">;
	/** Of a pool. */
	lengths: FitTable<"length">;
	events: FitTable<"event">;
	deviceInfos: FitTable<"deviceInfo">;
	activities: FitTable<"activity">;
	/** What the apps call their fields. */
	fieldDescriptions: FitTable<"fieldDescription">;
	/** Most trusted first, each as long as `records`. */
	developerPower: DeveloperPower[];
	/** Beat-to-beat intervals in seconds, in order, with the number of records that stood before each. */
	intervals: { seconds: Float64Array; recordsBefore: Float64Array };
	/**
	 * Heart rate that a strap stored while it was under water or out of reach and handed over later: FIT seconds with fractions, rising, and bpm.
	 * The `heartRate` of `records` is left as the file has it.
	 */
	storedHeartRate: { seconds: Float64Array; bpm: Float64Array };
	/** Messages by global message number, unknown ones included. */
	counts: ReadonlyMap<number, number>;
	problems: Problem[];
}
