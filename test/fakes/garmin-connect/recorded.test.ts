/** The fake is proven first: what was recorded goes in, what was recorded comes out. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noSampleFiles, sampleText } from "../../fixtures/sample-files.ts";
import { type FakeGarmin, startFakeGarmin } from "./start.ts";

const sample = (name: string): unknown => JSON.parse(sampleText(`garmin-workouts/${name}.json`));

/** Set by the service, or taken out of the recording. */
const ownOfTheService = ["workoutId", "ownerId", "author", "createdDate", "updatedDate", "updateDate", "stepId"];

function withoutIdentity(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(withoutIdentity);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).flatMap(([key, inner]) => (ownOfTheService.includes(key) ? [] : [[key, withoutIdentity(inner)]])),
	);
}

describe.skipIf(noSampleFiles)("recorded exchanges", () => {
	let garmin: FakeGarmin;
	beforeAll(async () => {
		garmin = await startFakeGarmin();
	});
	afterAll(() => garmin.stop());

	async function create(body: unknown): Promise<Record<string, unknown>> {
		const answer = await garmin.fetch("/gc-api/workout-service/workout", {
			method: "POST",
			headers: { "content-type": "application/json", "connect-csrf-token": garmin.token },
			body: JSON.stringify(body),
		});
		expect(answer.status).toBe(200);
		return answer.json() as Promise<Record<string, unknown>>;
	}

	test.each(["run-nested-repeats", "cycling-power-cadence", "swim-pool25-strokes-equipment"])(
		"%s: the request gives the response",
		async (name) => {
			const created = await create(sample(`${name}.request`));
			expect(withoutIdentity(created)).toEqual(withoutIdentity(sample(`${name}.response`)));
			expect(created.workoutId).toBeTypeOf("number");
		},
	);

	test.each([
		"run-nested-repeats.response",
		"cycling-power-cadence.response",
		"swim-pool25-strokes-equipment.response",
		"strength-exercises.response",
	])("%s, sent back, comes back the same", async (name) => {
		expect(withoutIdentity(await create(sample(name)))).toEqual(withoutIdentity(sample(name)));
	});

	test("requests without a recorded response are taken too, numbers written as texts included", async () => {
		const fast = await create(sample("run-pace-repeats.request"));
		expect(garmin.watchText(Number(fast.workoutId))).toMatch(/1500 m at 4:30–5:00, 1:30 recovery at heart rate zone 2/);
		const tempo = await create(sample("run-tempo-hr-zone.request"));
		expect(garmin.watchText(Number(tempo.workoutId))).toBe("Running\n10:00 warm-up\n20:00 at heart rate zone 4\n10:00 cool-down");
	});

	test("the list has the recorded fields, and only those", async () => {
		await create(sample("strength-exercises.response"));
		const answer = await garmin.fetch("/gc-api/workout-service/workouts?start=1&limit=100&myWorkoutsOnly=true");
		const [recorded] = sample("workout-list.response") as object[];
		for (const workout of (await answer.json()) as object[]) {
			const fields = Object.keys(workout).filter((field) => !["workoutId", "ownerId", "author"].includes(field));
			expect(fields.filter((field) => !(field in (recorded ?? {})))).toEqual([]);
			expect(Object.keys(recorded ?? {}).filter((field) => !fields.includes(field))).toEqual([]);
		}
	});
});
