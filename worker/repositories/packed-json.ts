/** JSON in a blob column, deflated: plans and histories shrink to about a tenth. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";

export function packJson(value: unknown): Uint8Array {
	return deflateSync(strToU8(JSON.stringify(value)), { level: 6 });
}

export function unpackJson(bytes: Uint8Array): unknown {
	return JSON.parse(strFromU8(inflateSync(bytes)));
}
