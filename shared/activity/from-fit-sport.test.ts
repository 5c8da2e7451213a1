import { expect, test } from "vitest";
import { sportOfFit } from "./from-fit-sport.ts";

test("sports with sub sports", () => {
	expect(sportOfFit(1, 3)).toEqual({ sport: "running", subSport: "trail" });
	expect(sportOfFit(1, 1)).toEqual({ sport: "running", subSport: "treadmill" });
	expect(sportOfFit(2, 58)).toEqual({ sport: "cycling", subSport: "virtual" });
	expect(sportOfFit(5, 17)).toEqual({ sport: "swimming", subSport: "pool" });
	expect(sportOfFit(31, 69)).toEqual({ sport: "climbing", subSport: null });
	expect(sportOfFit(3, 0)).toEqual({ sport: "transition", subSport: null });
});

test("where the sport leaves it open the sub sport decides", () => {
	expect(sportOfFit(10, 20).sport).toBe("strength");
	expect(sportOfFit(4, 1).sport).toBe("running");
	expect(sportOfFit(4, 15).sport).toBe("other");
	expect(sportOfFit(null, null)).toEqual({ sport: "other", subSport: null });
});
