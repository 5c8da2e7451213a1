import { expect, test } from "vitest";
import { PAIRING_ALPHABET, readPairingCode, showPairingCode } from "./pairing-code.ts";

test("a code is read however it is typed", () => {
	for (const typed of ["BCDFGHJK", "bcdf-ghjk", " bcdf ghjk ", "BcDf–GhJk", "b c d f g h j k"])
		expect(readPairingCode(typed)).toBe("BCDFGHJK");
});

test("what cannot be a code is none", () => {
	for (const typed of ["", "BCDFGHJ", "BCDFGHJKL", "ABCDFGHJ", "BCDFGHJ0", "BCDFGHJ/", "ＢＣＤＦＧＨＪＫ"])
		expect(readPairingCode(typed)).toBeNull();
});

test("it is shown in two halves, and reads back", () => {
	expect(showPairingCode("BCDFGHJK")).toBe("BCDF-GHJK");
	expect(readPairingCode(showPairingCode("WXZBCDFG"))).toBe("WXZBCDFG");
});

test("nothing in the alphabet is taken for something else", () => {
	expect(PAIRING_ALPHABET).not.toMatch(/[AEIOUY0-9]/);
	expect(new Set(PAIRING_ALPHABET).size).toBe(20);
});
