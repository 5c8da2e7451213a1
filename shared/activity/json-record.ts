/** One JSON object of a platform, read field by field: what is missing, of another type or cannot be is null. Never throws. */
export type JsonRecord = Readonly<Record<string, unknown>>;

export function isJsonRecord(value: unknown): value is JsonRecord {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function jsonField(record: JsonRecord, key: string): unknown {
	return Object.hasOwn(record, key) ? (record[key] ?? null) : null;
}

export function jsonNumber(record: JsonRecord, key: string): number | null {
	const value = jsonField(record, key);
	return typeof value === "number" && Number.isFinite(value) ? value : null;
}

/** Trimmed; null when empty. */
export function jsonText(record: JsonRecord, key: string): string | null {
	const value = jsonField(record, key);
	return typeof value === "string" ? value.trim() || null : null;
}

/** A platform's number for something, as text; numbers beyond the exact ones are none. */
export function jsonId(record: JsonRecord, key: string): string | null {
	const value = jsonField(record, key);
	if (typeof value === "number") return Number.isSafeInteger(value) && value > 0 ? String(value) : null;
	return typeof value === "string" && /^\d{1,20}$/.test(value) ? value : null;
}
