import { expect, test } from "vitest";
import { type ConditionsDraft, readConditions } from "./conditions-draft.ts";

const draft: ConditionsDraft = { place: "heat", temperature: "31", humidity: "70", height: "", acclimatised: false };

test("temperature and humidity are read in either unit", () => {
	expect(readConditions(draft, "metric")).toEqual({ celsius: 31, humidityPercent: 70 });
	expect(readConditions({ ...draft, temperature: "86" }, "imperial")).toEqual({ celsius: 30, humidityPercent: 70 });
	expect(readConditions({ ...draft, temperature: "30,5" }, "metric")).toEqual({ celsius: 30.5, humidityPercent: 70 });
});

test("height is read in metres and feet", () => {
	expect(readConditions({ ...draft, place: "altitude", height: "2000", acclimatised: true }, "metric")).toEqual({
		altitudeMetres: 2000,
		acclimatised: true,
	});
	expect(readConditions({ ...draft, place: "altitude", height: "10000" }, "imperial")).toMatchObject({ altitudeMetres: 3048 });
});

test("what is missing, no number or impossible comes to nothing", () => {
	for (const temperature of ["", "hot", "99", "-80"]) expect(readConditions({ ...draft, temperature }, "metric")).toBeNull();
	expect(readConditions({ ...draft, humidity: "120" }, "metric")).toBeNull();
	expect(readConditions({ ...draft, place: "altitude", height: "9000" }, "metric")).toBeNull();
});
