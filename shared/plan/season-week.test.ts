import { expect, test } from "vitest";
import { seasonWeek } from "./season-week.ts";

test("weeks of the season count from its first Monday", () => {
	const season = { startsOn: "2026-11-18", endsOn: "2027-03-14" } as Parameters<typeof seasonWeek>[0]["season"];
	expect(seasonWeek({ season }, "2026-11-18")).toEqual({ week: 1, of: 17 });
	expect(seasonWeek({ season }, "2026-11-26")).toEqual({ week: 2, of: 17 });
	expect(seasonWeek({ season }, "2027-03-14")).toEqual({ week: 17, of: 17 });
	expect(seasonWeek({ season }, "2027-03-15")).toBeNull();
	expect(seasonWeek({ season: { ...season, endsOn: null } }, "2026-11-26")).toBeNull();
});
