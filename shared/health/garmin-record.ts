/**
 * One JSON object of Garmin Connect, read field by field. A field that is missing or null is unknown; one of the wrong type, or that cannot be true, is
 * left out and named. Never throws.
 */
import { clockOf } from "../activity/xml-time.ts";
import { type IsoDate, isIsoDate } from "../calendar.ts";
import { garminSeconds, instantOf, isZoneApart } from "./garmin-time.ts";
import type { HealthProblemCode, Problems } from "./problem.ts";
import type { Range } from "./range.ts";

type Json = Readonly<Record<string, unknown>>;

/** An instant and the wall clock at that instant, each null when the source does not say. */
export interface Moment {
	at: string | null;
	local: string | null;
}

const SHOWN = 40;

export class GarminRecord {
	readonly #json: Json;
	readonly #path: string;
	readonly #problems: Problems;

	constructor(json: Json, path: string, problems: Problems) {
		this.#json = json;
		this.#path = path;
		this.#problems = problems;
	}

	has(key: string): boolean {
		return Object.hasOwn(this.#json, key);
	}

	number(key: string, { least, most }: Range): number | null {
		const value = this.#value(key);
		if (value === null) return null;
		if (typeof value !== "number" || !Number.isFinite(value))
			return this.problem("wrong_type", key, `${shown(value)} is not a number; it was left out.`);
		if (value >= least && value <= most) return value;
		return this.problem("out_of_range", key, `${value} lies outside of ${least} to ${most}; it was left out.`);
	}

	/** Where Garmin writes negative numbers for "not measured". */
	level(key: string, range: Range): number | null {
		const value = this.#value(key);
		return typeof value === "number" && value < 0 ? null : this.number(key, range);
	}

	/** As `number`, where 0 stands for nothing recorded. */
	measured(key: string, range: Range): number | null {
		return this.#value(key) === 0 ? null : this.number(key, range);
	}

	text(key: string): string | null {
		const value = this.#value(key);
		if (value === null || typeof value === "string") return value;
		return this.problem("wrong_type", key, `${shown(value)} is not a text; it was left out.`);
	}

	flag(key: string): boolean | null {
		const value = this.#value(key);
		if (value === null || typeof value === "boolean") return value;
		return this.problem("wrong_type", key, `${shown(value)} is neither true nor false; it was left out.`);
	}

	/** The date of `yyyy-mm-dd`, alone or before a time. */
	day(key: string): IsoDate | null {
		const text = this.text(key);
		if (text === null) return null;
		const day = text.slice(0, 10);
		if (isIsoDate(day) && (text.length === 10 || text[10] === "T")) return day;
		return this.problem("unusable_time", key, `"${text.slice(0, SHOWN)}" is not a date; it was left out.`);
	}

	/** A wall clock that does not fit its instant is left out; the instant stays. */
	moment(instantKey: string, localKey: string): Moment {
		const instant = this.#seconds(instantKey);
		const local = this.#seconds(localKey);
		const at = instant === null ? null : instantOf(instant);
		if (local === null) return { at, local: null };
		if (instant === null || isZoneApart(instant, local)) return { at, local: clockOf(local) };
		this.problem("unusable_time", localKey, `${clockOf(local)} is no time zone's wall clock at ${at}; it was left out.`);
		return { at, local: null };
	}

	/** Null when missing or of the wrong type. */
	child(key: string): GarminRecord | null {
		const value = this.#value(key);
		if (value === null) return null;
		if (isObject(value)) return new GarminRecord(value, this.at(key), this.#problems);
		return this.problem("wrong_type", key, `${shown(value)} is not an object; it was left out.`);
	}

	/** The records of an object whose keys are not known beforehand (device numbers). */
	children(): GarminRecord[] {
		return Object.keys(this.#json).flatMap((key) => this.child(key) ?? []);
	}

	list(key: string): readonly unknown[] {
		const value = this.#value(key);
		if (value === null) return [];
		if (Array.isArray(value)) return value;
		this.problem("wrong_type", key, `${shown(value)} is not a list; it was left out.`);
		return [];
	}

	/** The objects of a list; others are named. */
	records(key: string): GarminRecord[] {
		return this.list(key).flatMap((value, i) => {
			if (isObject(value)) return new GarminRecord(value, this.at(`${key}[${i}]`), this.#problems);
			if (value !== null) this.problem("wrong_type", `${key}[${i}]`, `${shown(value)} is not an object; it was left out.`);
			return [];
		});
	}

	/** Returns null, as the value that is left out. */
	problem(code: HealthProblemCode, key: string, detail: string): null {
		this.#problems.add(code, this.at(key), detail);
		return null;
	}

	at(key: string): string {
		if (key === "") return this.#path;
		return this.#path === "" ? key : `${this.#path}.${key}`;
	}

	#value(key: string): unknown {
		return (this.has(key) ? this.#json[key] : null) ?? null;
	}

	#seconds(key: string): number | null {
		const value = this.#value(key);
		if (value === null) return null;
		if (typeof value !== "number" && typeof value !== "string") {
			return this.problem("wrong_type", key, `${shown(value)} is not a time; it was left out.`);
		}
		return garminSeconds(value) ?? this.problem("unusable_time", key, `${shown(value)} is no time that can be; it was left out.`);
	}
}

export function isObject(value: unknown): value is Json {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value for a sentence: short, and without its inside. */
export function shown(value: unknown): string {
	if (typeof value === "string") return `"${value.slice(0, SHOWN)}"`;
	if (Array.isArray(value)) return "a list";
	return typeof value === "object" ? "an object" : String(value);
}
