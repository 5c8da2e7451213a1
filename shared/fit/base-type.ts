/**
 * FIT base types, named by the low five bits of their code: the 0x80 bit only says "more than one byte" and some writers forget it.
 * FIT protocol, "Base Types".
 */
export const BASE_TYPE = {
	enum: 0x00,
	sint8: 0x01,
	uint8: 0x02,
	sint16: 0x03,
	uint16: 0x04,
	sint32: 0x05,
	uint32: 0x06,
	string: 0x07,
	float32: 0x08,
	float64: 0x09,
	uint8z: 0x0a,
	uint16z: 0x0b,
	uint32z: 0x0c,
	byte: 0x0d,
	sint64: 0x0e,
	uint64: 0x0f,
	uint64z: 0x10,
} as const;

const sizes = [1, 1, 1, 2, 2, 4, 4, 1, 4, 8, 1, 2, 4, 1, 8, 8, 8];

export function baseTypeOf(code: number): number {
	return code & 0x1f;
}

/** Bytes of one value; 1 for codes the protocol does not name. */
export function sizeOf(baseType: number): number {
	return sizes[baseType] ?? 1;
}

/** One value at `at`, or NaN when it is the type's "invalid", not a number, or a type without numbers we need (text, 64 bit). */
export function readNumber(view: DataView, at: number, baseType: number, littleEndian: boolean): number {
	switch (baseType) {
		case 0x00:
		case 0x02:
		case 0x0d: {
			const value = view.getUint8(at);
			return value === 0xff ? Number.NaN : value;
		}
		case 0x01: {
			const value = view.getInt8(at);
			return value === 0x7f ? Number.NaN : value;
		}
		case 0x03: {
			const value = view.getInt16(at, littleEndian);
			return value === 0x7fff ? Number.NaN : value;
		}
		case 0x04: {
			const value = view.getUint16(at, littleEndian);
			return value === 0xffff ? Number.NaN : value;
		}
		case 0x05: {
			const value = view.getInt32(at, littleEndian);
			return value === 0x7fffffff ? Number.NaN : value;
		}
		case 0x06: {
			const value = view.getUint32(at, littleEndian);
			return value === 0xffffffff ? Number.NaN : value;
		}
		case 0x08:
			return finite(view.getFloat32(at, littleEndian));
		case 0x09:
			return finite(view.getFloat64(at, littleEndian));
		case 0x0a:
			return view.getUint8(at) || Number.NaN;
		case 0x0b:
			return view.getUint16(at, littleEndian) || Number.NaN;
		case 0x0c:
			return view.getUint32(at, littleEndian) || Number.NaN;
		default:
			return Number.NaN;
	}
}

function finite(value: number): number {
	return Number.isFinite(value) ? value : Number.NaN;
}
