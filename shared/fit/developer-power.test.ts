import { describe, expect, test } from "vitest";
import { FitWriter } from "../../test/fixtures/fit-writer.ts";
import { decodeFit } from "./decode.ts";

interface App {
	index: number;
	field: number;
	name: string;
	nativeField?: number;
}

/** A file whose records have heart rate, speed, native power and one uint16 developer field per app. */
function withApps(...apps: App[]): FitWriter {
	const fit = new FitWriter().define(1, 206, [
		[0, "uint8"],
		[1, "uint8"],
		[2, "uint8"],
		[3, "string", 16],
		[14, "uint16"],
		[15, "uint8"],
	]);
	for (const app of apps)
		fit.message(1, app.index, app.field, 0x84, app.name, app.nativeField === undefined ? null : 20, app.nativeField ?? null);
	return fit.define(
		0,
		20,
		[
			[3, "uint8"],
			[7, "uint16"],
		],
		apps.map((app) => [app.field, "uint16", app.index] as const),
	);
}

describe("developer fields", () => {
	test("Stryd's and Garmin's power fields are read beside native power", () => {
		const fit = withApps({ index: 0, field: 0, name: "Power" }, { index: 1, field: 0, name: "RP_Power" }).message(0, 150, null, 250, 260);
		const content = decodeFit(fit.file());
		expect(content.developerPower.map((column) => [column.name, column.values[0]])).toEqual([
			["Power", 250],
			["RP_Power", 260],
		]);
		expect(content.records.columns.power?.[0]).toBeNaN();
	});

	test("the field that says it stands for native power is most trusted", () => {
		const fit = withApps({ index: 0, field: 0, name: "Power" }, { index: 1, field: 4, name: "Leistung", nativeField: 7 });
		const content = decodeFit(fit.message(0, 150, 300, 250, 260).file());
		expect(content.developerPower.map((column) => column.name)).toEqual(["Leistung", "Power"]);
		expect(content.records.columns.power?.[0]).toBe(300);
	});

	test("equal names of two apps stay apart", () => {
		const fit = withApps({ index: 0, field: 0, name: "Power" }, { index: 1, field: 0, name: "Power" }).message(0, 150, null, 250, 260);
		expect(decodeFit(fit.file()).developerPower.map((column) => column.values[0])).toEqual([250, 260]);
	});

	test("a field named like a native one does not overwrite it", () => {
		const fit = withApps({ index: 0, field: 3, name: "heart_rate", nativeField: 3 }).message(0, 150, 300, 99);
		const content = decodeFit(fit.file());
		expect(content.records.columns.heartRate?.[0]).toBe(150);
		expect(content.developerPower).toEqual([]);
	});

	test("arrays are skipped by their size, and of an array of power the first value counts", () => {
		const fit = new FitWriter()
			.define(1, 206, [
				[0, "uint8"],
				[1, "uint8"],
				[2, "uint8"],
				[3, "string", 14],
			])
			.message(1, 0, 0, 0x02, "radar_ranges")
			.message(1, 0, 1, 0x84, "Power")
			.define(
				0,
				20,
				[[3, "uint8"]],
				[
					[0, "uint8", 0, 8],
					[1, "uint16", 0, 2],
				],
			);
		fit.message(0, 150, [1, 2, 3, 4, 5, 6, 7, 8], [250, 9]).message(0, 151, [], [260, 9]);
		const content = decodeFit(fit.file());
		expect([...(content.records.columns.heartRate ?? [])]).toEqual([150, 151]);
		expect(content.developerPower.map(({ name, values }) => [name, ...values])).toEqual([["Power", 250, 260]]);
		expect(content.fieldDescriptions.texts.name).toEqual(["radar_ranges", "Power"]);
		expect(content.problems).toEqual([]);
	});

	test("fields that nothing describes are skipped by their size", () => {
		const fit = new FitWriter().define(0, 20, [[3, "uint8"]], [[9, "uint16", 5, 3]]);
		fit.message(0, 140, [1, 2, 3]).message(0, 141, [4, 5, 6]);
		const content = decodeFit(fit.file());
		expect([...(content.records.columns.heartRate ?? [])]).toEqual([140, 141]);
		expect(content.problems).toEqual([]);
	});
});
