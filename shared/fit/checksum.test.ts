import fc from "fast-check";
import { expect, test } from "vitest";
import { checksumOf } from "../../test/fixtures/fit-writer.ts";
import { fitChecksum } from "./checksum.ts";

test("the checksum of CRC-16/ARC's check string", () => {
	expect(fitChecksum(new TextEncoder().encode("123456789"))).toBe(0xbb3d);
});

test("the wide table agrees with the protocol document's nibble table at every length and place", () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(40), (bytes, skip) => {
			const from = Math.min(skip, bytes.length);
			expect(fitChecksum(bytes, from, bytes.length)).toBe(checksumOf(bytes.subarray(from)));
		}),
	);
});

test("a view into a larger buffer is summed from its own start", () => {
	const outer = Uint8Array.from({ length: 64 }, (_, i) => i * 7);
	expect(fitChecksum(outer.subarray(5, 45))).toBe(checksumOf([...outer.slice(5, 45)]));
});
