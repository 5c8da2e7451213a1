import { gunzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readFit } from "../../../shared/activity/from-fit.ts";
import { type Anchor, anchors } from "./activity-page.ts";
import { type FakeStrava, startFakeStrava } from "./start.ts";

let strava: FakeStrava;
beforeEach(async () => {
	strava = await startFakeStrava();
});
afterEach(() => strava.stop());

async function page(path: string): Promise<string> {
	const answer = await strava.fetch(path);
	expect([path, answer.status]).toEqual([path, 200]);
	return answer.text();
}

const marks: Record<Anchor, string> = {
	heading: '<section id="heading"',
	"activity summary": "activity-summary-container",
	pagenav: 'id="pagenav"',
	"page container": 'class="page container"',
};

describe("activity pages", () => {
	test.each(anchors)("without the anchor %s, and with the others", async (missing) => {
		const all = await page("/activities/101");
		for (const anchor of anchors) expect(all).toContain(marks[anchor]);
		strava.condition.without = [missing];
		const left = await page("/activities/101");
		for (const anchor of anchors) expect(left.includes(marks[anchor]), anchor).toBe(anchor !== missing);
		expect(left).toContain("Fake run");
		expect(left).toContain("inline-stats");
	});

	test("own ones have the private note, the edit link and the athlete's own id; another's have not", async () => {
		const own = await page("/activities/101");
		const other = await page("/activities/106");
		for (const mark of ["private-note-container", "/activities/101/edit", `<a class="minimal" href="/athletes/${strava.athleteId}"`])
			expect(own).toContain(mark);
		for (const mark of ["private-note-container", "/activities/106/edit", `<a class="minimal" href="/athletes/${strava.athleteId}"`]) {
			expect(other).not.toContain(mark);
		}
	});

	test("kinds differ as the real ones do", async () => {
		const lists = async (id: number) => (await page(`/activities/${id}`)).match(/class="inline-stats/g)?.length ?? 0;
		expect([await lists(101), await lists(102)]).toEqual([1, 2]);
		for (const id of [103, 107]) expect(await page(`/activities/${id}`)).not.toContain("sidenav");
		expect(await page("/activities/104")).not.toContain("device-section");
	});

	test("no inline script, and a policy that forbids it", async () => {
		for (const path of ["/activities/101", "/dashboard", "/athlete/calendar", "/athlete/training"]) {
			const answer = await strava.fetch(path);
			expect(answer.headers.get("content-security-policy")).toContain("default-src 'self'");
			expect(await answer.text()).not.toMatch(/<script(?![^>]*\bsrc=)/);
		}
	});

	test("jQuery can be absent", async () => {
		expect(await page("/activities/101")).toContain("jquery.js");
		strava.condition.jquery = false;
		expect(await page("/activities/101")).not.toContain("jquery.js");
	});

	test("an unknown one is 404; signed out all lead to the sign-in page", async () => {
		expect((await strava.fetch("/activities/999")).status).toBe(404);
		strava.condition.signedIn = false;
		expect(new URL((await strava.fetch("/activities/101")).url).pathname).toBe("/login");
	});
});

describe("files", () => {
	const original = async (id: number) => {
		const answer = await strava.fetch(`/activities/${id}/export_original`);
		return {
			type: answer.headers.get("content-type"),
			name: answer.headers.get("content-disposition"),
			bytes: new Uint8Array(await answer.arrayBuffer()),
		};
	};

	test.each([
		[101, "running"],
		[102, "cycling"],
		[103, "running"],
		[105, "strength"],
	])("the original of %i is a FIT file of %s", async (id, sport) => {
		const { type, name, bytes } = await original(id);
		expect(type).toBe("application/octet-stream");
		expect(name).toMatch(/\.fit"$/);
		const { activities, problems } = readFit(bytes);
		expect([problems, activities.map(({ summary }) => summary.sport)]).toEqual([[], [sport]]);
	});

	test("packed, as TCX and as GPX", async () => {
		const [run] = strava.activities;
		if (!run) throw new Error("no run");
		const plain = (await original(101)).bytes;
		run.original = "fit.gz";
		expect(gunzipSync((await original(101)).bytes)).toEqual(plain);
		run.original = "tcx";
		expect(new TextDecoder().decode((await original(101)).bytes)).toContain("<TrainingCenterDatabase");
		run.original = "gpx";
		expect(new TextDecoder().decode((await original(101)).bytes)).toContain("<gpx");
	});

	test("an own file given by the test", async () => {
		const [run] = strava.activities;
		if (run) run.original = new Uint8Array([1, 2, 3]);
		expect((await original(101)).bytes).toEqual(new Uint8Array([1, 2, 3]));
	});

	test.each([
		[104, "typed in by hand"],
		[106, "another athlete's"],
	])("%i, %s, gives the page instead of a file", async (id) => {
		expect((await original(id)).type).toContain("text/html");
	});

	test("TCX", async () => {
		expect(await page("/activities/101/export_tcx")).toContain("<HeartRateBpm>");
	});

	test("signed out there is the sign-in page instead", async () => {
		strava.condition.signedIn = false;
		expect((await original(101)).type).toContain("text/html");
	});
});
