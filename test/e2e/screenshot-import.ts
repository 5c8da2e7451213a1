/** The import page in each of its states; the server's answers are made up, so that every look sees the same. */
import type { Page } from "playwright-core";
import { generateGarminCsv } from "../fixtures/generate-garmin-csv.ts";
import { generateRun } from "../fixtures/generate-run.ts";
import { stravaArchive } from "../fixtures/strava-archive.ts";
import { zipOf } from "../fixtures/zip-writer.ts";

type Shoot = (name: string) => Promise<void>;
const picker = (page: Page) => page.locator("input[type=file]:not([webkitdirectory])").first();
const file = (name: string, bytes: Uint8Array | string) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });

const run = (day: number, seed = day) =>
	generateRun({
		startedAt: `2025-${String(1 + (day % 12)).padStart(2, "0")}-${String(1 + (day % 28)).padStart(2, "0")}T06:10:00Z`,
		minutes: 12,
		speed: 3,
		heartRate: 148,
		seed,
	});

/** What an athlete brings at once: two archives, files by themselves, and some that are none. */
function everything() {
	const runs = Object.fromEntries(
		Array.from({ length: 26 }, (_, i) => [`watch backup/GARMIN/ACTIVITY/2025-${String(i).padStart(3, "0")}-06-10-00.fit`, run(i)]),
	);
	const strava = stravaArchive({
		activities: Array.from({ length: 18 }, (_, i) => ({
			id: 12_345_678_900 + i,
			startedAt: `2024-05-${String(i + 1).padStart(2, "0")}T06:00:00Z`,
			minutes: 10,
			name: `Morning run ${i + 1}`,
			format: (["fit", "gpx", null] as const)[i % 3] ?? null,
		})),
	});
	return [
		file("export_12345678.zip", strava),
		file(
			"my watch, everything since 2019 (copied from the old laptop, 2nd try).zip",
			zipOf({
				...runs,
				"watch backup/GARMIN/ACTIVITY/broken.fit": run(1).slice(0, 900),
				"watch backup/GARMIN/empty.fit": "",
				"readme.txt": "hello",
			}),
		),
		file("2025-02-02-long-run-around-the-lake-with-a-name-nobody-can-read-on-a-phone.fit", run(1, 501)),
		file("copy of the same run.fit", run(1, 501)),
		file("notes.txt", "bread, milk"),
		file("empty.fit", ""),
	];
}

const unsure = () =>
	file(
		"Activities.csv",
		generateGarminCsv([3, 5, 8].map((day) => ({ date: `2025-06-0${day} 18:30:00`, distance: 5 + day / 10, seconds: 2_400 }))),
	);

/** Answers as the server would, each third activity merged, each ninth known; after `most` none any more. */
async function answering(page: Page, most = Number.POSITIVE_INFINITY): Promise<() => void> {
	let sent = 0;
	let open = () => {};
	const opened = new Promise<void>((resolve) => {
		open = resolve;
	});
	await page.route("**/api/activities/import", async (route) => {
		const body = route.request().postDataBuffer()?.toString("latin1") ?? "";
		const count = body.split('"sport":').length - 1;
		if (++sent > most) await opened;
		const results = Array.from({ length: Math.max(1, count) }, (_, i) => {
			const at = sent + i;
			return { id: String(at), outcome: at % 9 === 4 ? "already_there" : at % 5 === 2 ? "merged" : "added" };
		});
		await route.fulfill({ json: { results, originalKept: true } }).catch(() => {});
	});
	return open;
}

export async function importStates(page: Page, shoot: Shoot): Promise<void> {
	const visit = async () => {
		await page.goto("/import");
		await page.locator("h1").waitFor();
	};
	const over = () => page.getByRole("button", { name: /Clear the list|목록 비우기/ }).waitFor({ timeout: 90_000 });
	await visit();
	await shoot("import-empty");

	const open = await answering(page, 14);
	await picker(page).setInputFiles(everything());
	await page.waitForTimeout(6_000);
	await shoot("import-running");
	await page.getByRole("button", { name: /^(Pause|일시 정지)$/ }).click();
	await shoot("import-paused");
	await page.waitForTimeout(1_000);
	page.once("dialog", (dialog) => void dialog.accept());
	await page.reload();
	await page.getByRole("button", { name: /Go on|계속하기/ }).waitFor();
	await shoot("import-resumed");
	open();
	await page.unroute("**/api/activities/import");
	await answering(page);
	await page.getByRole("button", { name: /Go on|계속하기/ }).click();
	await over();
	await shoot("import-done");
	await page.locator("main details summary").first().click();
	await page.locator("main li li").first().waitFor();
	await shoot("import-open");

	await visit();
	await picker(page).setInputFiles([unsure(), file("2025-06-11.fit", run(11))]);
	await page
		.getByText(/kilometres or miles|킬로미터/)
		.first()
		.waitFor();
	await page.waitForTimeout(1_500);
	await shoot("import-question");
	await page
		.getByRole("button", { name: /^(Miles|마일)$/ })
		.first()
		.click();
	await over();

	// Without the worker that copies, nothing is kept; the service worker would bring it from its cache.
	await page.evaluate(async () => {
		for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
	});
	await page.route("**/spool.worker-*.js", (route) => route.abort());
	await visit();
	await page.unroute("**/api/activities/import");
	const release = await answering(page, 2);
	await picker(page).setInputFiles(everything());
	await page.waitForTimeout(5_000);
	await shoot("import-not-kept");
	release();
	await over();
	await page.unroute("**/api/activities/import");
}
