import { expect, test } from "vitest";
import { FitWriter } from "../../test/fixtures/fit-writer.ts";
import { decodeFit } from "./decode.ts";
import { deviceName } from "./device-name.ts";

function nameOf(manufacturer: number | null, product: number | null, productName = ""): string | null {
	const fit = new FitWriter().define(0, 0, [
		[0, "enum"],
		[1, "uint16"],
		[2, "uint16"],
		[8, "string", 20],
	]);
	return deviceName(decodeFit(fit.message(0, 4, manufacturer, product, productName).file()));
}

test("maker and product number of a Garmin watch", () => {
	expect(nameOf(1, 1967)).toBe("garmin fenix2");
	expect(nameOf(1, 64_000)).toBe("garmin");
});

test("a product name in the file, without saying the maker twice", () => {
	expect(nameOf(294, 802, "COROS PACE 2")).toBe("COROS PACE 2");
	expect(nameOf(23, 66, "Suunto Race 2")).toBe("Suunto Race 2");
	expect(nameOf(32, 28, "ELEMNT")).toBe("wahoo fitness ELEMNT");
});

test("rests of other data are no name", () => {
	expect(nameOf(260, 0, ": 1, spo")).toBe("zwift");
});

test("unknown makers have no name", () => {
	expect(nameOf(64_000, 3)).toBeNull();
	expect(nameOf(null, null)).toBeNull();
});
