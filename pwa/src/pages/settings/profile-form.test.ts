import { describe, expect, test } from "vitest";
import type { Profile } from "../../../../shared/athlete/profile.ts";
import { type ProfileDraft, profileDraftOf, readProfile } from "./profile-form.state.ts";

const today = "2026-11-21";
const profile: Profile = {
	name: "Mina",
	zone: "Asia/Seoul",
	language: "ko",
	units: "imperial",
	birthYear: 1990,
	sex: "female",
	experience: "advanced",
	availability: [0, 60, 60, 60, 60, 0, 150],
	longRunDay: 7,
	heartRates: { max: 190, rest: 48, threshold: null },
	races: [{ day: "2026-10-11", metres: 10_000, seconds: 2_700 }],
};
const read = (change: (draft: ProfileDraft) => Partial<ProfileDraft> = () => ({})) => {
	const draft = profileDraftOf(profile, 1000);
	return readProfile({ ...draft, ...change(draft) }, profile, today, 1000);
};

describe("the profile's form", () => {
	test("gives back what nobody changed, language and units included", () => expect(read()).toEqual({ ok: true, profile }));

	test("keeps what the watch is told, and takes it over when it is changed", () => {
		const told = { ...profile, pool: { length: 25, unit: "yard" as const }, easyHeartRateLimit: true };
		const draft = profileDraftOf(told, 1000);
		expect(readProfile(draft, told, today, 1000)).toEqual({ ok: true, profile: told });
		expect(read(({ watch }) => ({ watch: { ...watch, poolLength: "50" } }))).toEqual({
			ok: true,
			profile: { ...profile, pool: { length: 50, unit: "metre" } },
		});
		expect(read(({ watch }) => ({ watch: { ...watch, poolLength: "5" } }))).toEqual({
			ok: false,
			errors: { watch: { poolLength: "pool_out_of_range" } },
		});
	});

	test("empty heart rates are not known", () =>
		expect(read(() => ({ hearts: { max: "", rest: " ", threshold: "" } }))).toMatchObject({
			profile: { heartRates: { max: null, rest: null, threshold: null } },
		}));

	test("heart rates no heart has are refused at their field", () =>
		expect(read(({ hearts }) => ({ hearts: { ...hearts, max: "300", threshold: "fast" } }))).toEqual({
			ok: false,
			errors: { max: "heart_rate_out_of_range", threshold: "heart_rate_out_of_range" },
		}));

	test("what the API refuses is refused with its code", () => {
		expect(read(({ hearts }) => ({ hearts: { ...hearts, max: "105", rest: "108" } }))).toEqual({
			ok: false,
			errors: { rest: "rest_above_max" },
		});
		expect(read(() => ({ zone: "Mars/Olympus" }))).toEqual({ ok: false, errors: { zone: "unknown_zone" } });
		expect(read(({ training }) => ({ training: { ...training, longRunDay: 1 } }))).toEqual({
			ok: false,
			errors: { longRunDay: "long_run_day_without_time" },
		});
	});
});
