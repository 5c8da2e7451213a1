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
}

/** A developer field of `record` that carries power; null native power is filled from it. */
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
	events: FitTable<"event">;
	deviceInfos: FitTable<"deviceInfo">;
	activities: FitTable<"activity">;
	/** Most trusted first, each as long as `records`. */
	developerPower: DeveloperPower[];
	/** Beat-to-beat intervals in seconds, in order, with the number of records that stood before each. */
	intervals: { seconds: Float64Array; recordsBefore: Float64Array };
	/** Messages by global message number, unknown ones included. */
	counts: ReadonlyMap<number, number>;
	problems: Problem[];
}
