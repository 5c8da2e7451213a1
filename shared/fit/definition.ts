/** A definition message: how the data messages that follow under its local number are laid out. FIT protocol, "Definition Message". */
import { BASE_TYPE, baseTypeOf, sizeOf } from "./base-type.ts";

export interface FieldLayout {
	number: number;
	size: number;
	baseType: number;
	/** Bytes from the start of the message's content. */
	at: number;
}

interface DeveloperFieldLayout {
	number: number;
	size: number;
	developerDataIndex: number;
	at: number;
}

export interface Definition {
	globalNumber: number;
	littleEndian: boolean;
	fields: FieldLayout[];
	developerFields: DeveloperFieldLayout[];
	/** Bytes of one data message without its header. */
	messageSize: number;
}

/** Reserved byte, architecture, global number, field count. */
const FIXED = 5;
const FIELD = 3;

/** Bytes of the definition at `at` (behind its record header), or null when it does not end before `to`. */
export function definitionSize(view: DataView, at: number, to: number, withDeveloperFields: boolean): number | null {
	if (at + FIXED > to) return null;
	let size = FIXED + FIELD * view.getUint8(at + 4);
	if (withDeveloperFields) {
		if (at + size >= to) return null;
		size += 1 + FIELD * view.getUint8(at + size);
	}
	return at + size > to ? null : size;
}

/** Reads the definition at `at`; `definitionSize` has said that it is whole. */
export function readDefinition(view: DataView, at: number, withDeveloperFields: boolean): Definition {
	const littleEndian = view.getUint8(at + 1) === 0;
	const fieldCount = view.getUint8(at + 4);
	const fields: FieldLayout[] = [];
	const developerFields: DeveloperFieldLayout[] = [];
	let messageSize = 0;
	let cursor = at + FIXED;
	for (let i = 0; i < fieldCount; i++, cursor += FIELD) {
		const size = view.getUint8(cursor + 1);
		fields.push({ number: view.getUint8(cursor), size, baseType: baseTypeOf(view.getUint8(cursor + 2)), at: messageSize });
		messageSize += size;
	}
	const developerCount = withDeveloperFields ? view.getUint8(cursor++) : 0;
	for (let i = 0; i < developerCount; i++, cursor += FIELD) {
		const size = view.getUint8(cursor + 1);
		developerFields.push({ number: view.getUint8(cursor), size, developerDataIndex: view.getUint8(cursor + 2), at: messageSize });
		messageSize += size;
	}
	return { globalNumber: view.getUint16(at + 2, littleEndian), littleEndian, fields, developerFields, messageSize };
}

/** Can numbers be read from it? Some devices write sizes that are no multiple of their type: those bytes mean nothing. */
export function holdsNumbers(field: { size: number; baseType: number }): boolean {
	const size = sizeOf(field.baseType);
	return field.baseType !== BASE_TYPE.string && field.size >= size && field.size % size === 0;
}
