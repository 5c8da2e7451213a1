/** A definition made ready: which bytes of its data messages go to which column. Unknown messages and fields are skipped by their size. */
import { BASE_TYPE } from "./base-type.ts";
import { type Definition, type FieldLayout, holdsNumbers } from "./definition.ts";
import type { DeveloperField, DeveloperPowerColumns } from "./developer-power.ts";
import { COMPRESSED_SPEED_DISTANCE, type ColumnField, type MessageName, type MessageProfile, profile, TIMESTAMP } from "./profile.ts";
import { type StoredHeartRateLayout, storedHeartRateLayout } from "./stored-heart-rate.ts";
import type { GrowingColumn, TableBuilder } from "./table.ts";

/** A number of the message and the column it goes to, as `(raw - shift) / scale`. */
interface NumberRead {
	at: number;
	baseType: number;
	column: GrowingColumn;
	scale: number;
	shift: number;
}

export interface ReadingPlan {
	name: MessageName | null;
	messageSize: number;
	littleEndian: boolean;
	/** Where the message's own timestamp stands, -1 without one. */
	timestampAt: number;
	/** Null for messages without columns. */
	table: TableBuilder | null;
	timestamps: GrowingColumn | null;
	numbers: NumberRead[];
	texts: { name: string; at: number; size: number }[];
	compressed: { at: number; speed: GrowingColumn; distance: GrowingColumn } | null;
	/** The array of beat-to-beat intervals in an `hrv` message. */
	intervals: { at: number; count: number } | null;
	/** The arrays of an `hr` message. */
	storedHeartRate: StoredHeartRateLayout | null;
	/** Messages read with this global number, shared by all plans for it. */
	counter: { messages: number };
}

interface PlanContext {
	tableFor(name: MessageName): TableBuilder;
	developerField(developerDataIndex: number, number: number): DeveloperField | undefined;
	developerPower: DeveloperPowerColumns;
	counter: { messages: number };
}

const names = new Map<number, MessageName>(Object.entries(profile).map(([name, message]) => [message.number, name as MessageName]));

export function planFor(definition: Definition, context: PlanContext): ReadingPlan {
	const { littleEndian, messageSize, fields } = definition;
	const name = names.get(definition.globalNumber) ?? null;
	const stamp = fields.find((field) => field.number === TIMESTAMP && field.size === 4 && field.baseType === BASE_TYPE.uint32);
	const plan: ReadingPlan = {
		name,
		messageSize,
		littleEndian,
		timestampAt: stamp?.at ?? -1,
		table: null,
		timestamps: null,
		numbers: [],
		texts: [],
		compressed: null,
		intervals: null,
		storedHeartRate: null,
		counter: context.counter,
	};
	if (name === null) return plan;
	if (name === "hrv") {
		const time = fields.find((field) => field.number === 0 && field.baseType === BASE_TYPE.uint16 && holdsNumbers(field));
		plan.intervals = time ? { at: time.at, count: time.size / 2 } : null;
		return plan;
	}

	if (name === "hr") {
		plan.storedHeartRate = storedHeartRateLayout(fields);
		return plan;
	}

	const message: MessageProfile = profile[name];
	const table = context.tableFor(name);
	plan.table = table;
	if ("timestamp" in message.columns) plan.timestamps = table.column("timestamp");
	for (const [column, source] of Object.entries(message.columns)) {
		plan.numbers.push(...numbersFor(source, fields, () => table.column(column)));
	}
	for (const [column, number] of Object.entries(message.texts)) {
		const field = fields.find((candidate) => candidate.number === number && candidate.baseType === BASE_TYPE.string);
		if (field) plan.texts.push({ name: column, at: field.at, size: field.size });
	}
	if (name === "record") addRecordExtras(plan, definition, table, context);
	return plan;
}

function numbersFor(source: ColumnField, fields: FieldLayout[], column: () => GrowingColumn): NumberRead[] {
	const reads: NumberRead[] = [];
	for (const number of source.fields) {
		for (const field of fields) {
			if (field.number !== number || !holdsNumbers(field)) continue;
			reads.push({ at: field.at, baseType: field.baseType, column: column(), scale: source.scale ?? 1, shift: source.shift ?? 0 });
		}
	}
	return reads;
}

function addRecordExtras(plan: ReadingPlan, definition: Definition, table: TableBuilder, context: PlanContext): void {
	const packed = definition.fields.find((field) => field.number === COMPRESSED_SPEED_DISTANCE && field.size === 3);
	if (packed) plan.compressed = { at: packed.at, speed: table.column("speed"), distance: table.column("distance") };

	for (const layout of definition.developerFields) {
		const field = context.developerField(layout.developerDataIndex, layout.number);
		if (!field || !holdsNumbers({ size: layout.size, baseType: field.baseType })) continue;
		const column = context.developerPower.columnFor(field);
		if (column === null) continue;
		plan.numbers.push({ at: layout.at, baseType: field.baseType, column: table.column(column), scale: field.scale, shift: field.shift });
	}
}
