/** Reads the messages of one FIT file into columns in a single pass. FIT protocol, "Record Format". */
import { strFromU8 } from "fflate";
import type { Problem } from "../problem.ts";
import { readNumber } from "./base-type.ts";
import { CompressedSpeedDistance } from "./compressed-speed-distance.ts";
import { definitionSize, readDefinition } from "./definition.ts";
import { type DeveloperField, DeveloperPowerColumns } from "./developer-power.ts";
import { PlanCache } from "./plan-cache.ts";
import type { MessageName } from "./profile.ts";
import { planFor, type ReadingPlan } from "./reading-plan.ts";
import { StoredHeartRate } from "./stored-heart-rate.ts";
import { cell, TableBuilder, text } from "./table.ts";

const COMPRESSED_HEADER = 0x80;
const DEFINITION = 0x40;
const WITH_DEVELOPER_FIELDS = 0x20;

export class MessageReader {
	readonly #view: DataView;
	readonly #bytes: Uint8Array;
	readonly #tables = new Map<MessageName, TableBuilder>();
	readonly #counters = new Map<number, { messages: number }>();
	readonly intervals = new TableBuilder();
	readonly developerPower = new DeveloperPowerColumns();
	readonly storedHeartRate = new StoredHeartRate();
	// What a chained file starts anew:
	#plans: (ReadingPlan | null)[] = [];
	#developerFields = new Map<number, DeveloperField>();
	readonly #cache: PlanCache;
	#packed = new CompressedSpeedDistance();
	#lastTimestamp = Number.NaN;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		this.#cache = new PlanCache(bytes);
	}

	table(name: MessageName): TableBuilder {
		let table = this.#tables.get(name);
		if (!table) {
			table = new TableBuilder();
			this.#tables.set(name, table);
		}
		return table;
	}

	counts(): Map<number, number> {
		return new Map([...this.#counters].map(([number, counter]) => [number, counter.messages]));
	}

	/** Reads `[from, to)`. What stands before a fault is kept; the fault is returned. */
	read(from: number, to: number): Problem | null {
		this.#plans = new Array<ReadingPlan | null>(16).fill(null);
		this.#developerFields = new Map();
		this.#cache.clear();
		this.#packed = new CompressedSpeedDistance();
		this.#lastTimestamp = Number.NaN;
		this.storedHeartRate.restart();

		const view = this.#view;
		let at = from;
		while (at < to) {
			const header = view.getUint8(at);
			if ((header & COMPRESSED_HEADER) === 0 && (header & DEFINITION) !== 0) {
				const size = this.#define(header, at + 1, to);
				if (size === null) return cutShort(at);
				at += 1 + size;
				continue;
			}
			const local = header & COMPRESSED_HEADER ? (header >> 5) & 0x03 : header & 0x0f;
			const plan = this.#plans[local];
			if (!plan) return damaged(at, `a message of local type ${local} without its definition`);
			const content = at + 1;
			at = content + plan.messageSize;
			if (at > to) return cutShort(content - 1);
			if (!this.#message(plan, content, header & COMPRESSED_HEADER ? header & 0x1f : -1)) return tooManyRows(content - 1);
		}
		return null;
	}

	/** Returns the definition's size, or null when it does not end before `to`. */
	#define(header: number, at: number, to: number): number | null {
		const withDeveloperFields = (header & WITH_DEVELOPER_FIELDS) !== 0;
		const size = definitionSize(this.#view, at, to, withDeveloperFields);
		if (size === null) return null;
		const plan = this.#cache.planFor(at, size, withDeveloperFields, () => this.#plan(at, withDeveloperFields));
		if (plan.name === "record") plan.table?.expect(Math.ceil((to - at) / (plan.messageSize + 1)));
		this.#plans[header & 0x0f] = plan;
		return size;
	}

	#plan(at: number, withDeveloperFields: boolean): ReadingPlan {
		const definition = readDefinition(this.#view, at, withDeveloperFields);
		let counter = this.#counters.get(definition.globalNumber);
		if (!counter) {
			counter = { messages: 0 };
			this.#counters.set(definition.globalNumber, counter);
		}
		return planFor(definition, {
			tableFor: (name) => this.table(name),
			developerField: (index, number) => this.#developerFields.get(index * 256 + number),
			developerPower: this.developerPower,
			counter,
		});
	}

	/** False when there is no room for another row. */
	#message(plan: ReadingPlan, at: number, timeOffset: number): boolean {
		plan.counter.messages++;
		const view = this.#view;
		if (plan.timestampAt >= 0) {
			const stamp = view.getUint32(at + plan.timestampAt, plan.littleEndian);
			if (stamp !== 0xffffffff) this.#lastTimestamp = stamp;
		} else if (timeOffset >= 0) {
			this.#lastTimestamp = rollOver(this.#lastTimestamp, timeOffset);
		}
		const table = plan.table;
		if (!table) return this.#readArrays(plan, at, timeOffset);
		const row = table.addRow();
		if (row < 0) return false;

		for (const read of plan.numbers) {
			const raw = readNumber(view, at + read.at, read.baseType, plan.littleEndian);
			// A missing value must not overwrite what a less trusted field gave.
			if (!Number.isNaN(raw)) read.column.values[row] = (raw - read.shift) / read.scale;
		}
		if (timeOffset >= 0 && plan.timestampAt < 0 && plan.timestamps) plan.timestamps.values[row] = this.#lastTimestamp;
		if (plan.compressed) this.#readCompressed(plan.compressed, at, row);
		for (const field of plan.texts) {
			const value = readText(this.#bytes, at + field.at, field.size);
			if (value !== "") table.setText(field.name, row, value);
		}
		if (plan.name === "fieldDescription") this.#describe(row);
		return true;
	}

	/** Messages that are lists of beats. */
	#readArrays(plan: ReadingPlan, at: number, timeOffset: number): boolean {
		if (plan.intervals) return this.#readIntervals(plan.intervals, at, plan.littleEndian);
		if (!plan.storedHeartRate) return true;
		const stamp = plan.timestampAt < 0 ? 0xffffffff : this.#view.getUint32(at + plan.timestampAt, plan.littleEndian);
		const timestamp = stamp !== 0xffffffff ? stamp : timeOffset >= 0 ? this.#lastTimestamp : Number.NaN;
		return this.storedHeartRate.read(this.#view, at, plan.littleEndian, plan.storedHeartRate, timestamp);
	}

	#readIntervals(field: { at: number; count: number }, at: number, littleEndian: boolean): boolean {
		const seconds = this.intervals.column("seconds");
		const recordsBefore = this.intervals.column("recordsBefore");
		const records = this.#tables.get("record")?.rows ?? 0;
		for (let i = 0; i < field.count; i++) {
			const milliseconds = this.#view.getUint16(at + field.at + 2 * i, littleEndian);
			if (milliseconds === 0xffff) continue;
			const row = this.intervals.addRow();
			if (row < 0) return false;
			seconds.values[row] = milliseconds / 1000;
			recordsBefore.values[row] = records;
		}
		return true;
	}

	#readCompressed(field: NonNullable<ReadingPlan["compressed"]>, at: number, row: number): void {
		const first = at + field.at;
		const { speed, distance } = this.#packed.expand(
			this.#view.getUint8(first),
			this.#view.getUint8(first + 1),
			this.#view.getUint8(first + 2),
		);
		if (Number.isNaN(field.speed.values[row])) field.speed.values[row] = speed;
		if (Number.isNaN(field.distance.values[row])) field.distance.values[row] = distance;
	}

	#describe(row: number): void {
		const table = this.table("fieldDescription").build<string, string>();
		const index = cell(table, "developerDataIndex", row);
		const number = cell(table, "fieldNumber", row);
		if (index === null || number === null) return;
		const scale = cell(table, "scale", row) || 1;
		this.#developerFields.set(index * 256 + number, {
			developerDataIndex: index,
			number,
			baseType: (cell(table, "baseType", row) ?? 0x0d) & 0x1f,
			name: text(table, "name", row) ?? "",
			scale,
			shift: (cell(table, "shift", row) ?? 0) * scale,
			nativeMessage: cell(table, "nativeMessage", row),
			nativeField: cell(table, "nativeField", row),
		});
		this.#cache.clear();
	}
}

/** Time of a compressed header: the low five bits of the time, counted on from the last full one. */
function rollOver(last: number, offset: number): number {
	return last + ((offset - (last % 32) + 32) % 32);
}

function readText(bytes: Uint8Array, at: number, size: number): string {
	const field = bytes.subarray(at, at + size);
	const end = field.indexOf(0);
	return strFromU8(end < 0 ? field : field.subarray(0, end)).trim();
}

function cutShort(byte: number): Problem {
	return { code: "cut_short", detail: "The data ends inside a message; everything before it was kept.", byte };
}

function damaged(byte: number, what: string): Problem {
	return { code: "damaged", detail: `Found ${what}; everything before it was kept.`, byte };
}

function tooManyRows(byte: number): Problem {
	return { code: "too_large", detail: "More messages of one kind than can be read; everything before was kept.", byte };
}
