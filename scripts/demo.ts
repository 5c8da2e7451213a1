/** `npm run demo`: two years of a simulated athlete in an account of the local server, through the API that the app uses. */
import { z } from "zod/mini";
import { demoGoal, demoProfile } from "../test/demo/profile.ts";
import { demoOf, signIn } from "./demo/account.ts";
import { DemoClient } from "./demo/client.ts";
import { demoMonths } from "./demo/months.ts";
import { dataFolder, runningServer } from "./local/running.ts";
import { startLocalServer } from "./local/server.ts";
import { main, Stop } from "./main.ts";

const anything = z.looseObject({});

await main(async () => {
	const running = runningServer();
	if (running && !running.server) throw new Stop("Longrun is just starting. Run the demo again when it does.");
	const own = running ? null : await startLocalServer();
	try {
		await fill(running?.server?.origin ?? own?.origin ?? "");
	} finally {
		await own?.stop();
	}
	if (own) console.log("The server is stopped again: npm start shows the demo.");
});

async function fill(origin: string): Promise<void> {
	const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
	const language = /^ko\b/.test(process.env.LANG ?? "") ? "ko" : "en";
	const today = new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(new Date());
	const profile = demoProfile(zone, language);
	const demo = demoOf(dataFolder, today);
	const client = new DemoClient(origin);

	await signIn(client, demo, profile.name);
	await client.must("PUT", "/users/profile", anything, profile);
	let added = 0;
	for (const { month, activities, form } of demoMonths(demo.from, today, profile)) {
		const { results } = await client.must(
			"POST",
			"/activities/import",
			z.object({ results: z.array(z.object({ outcome: z.string() })) }),
			form,
		);
		added += results.filter(({ outcome }) => outcome === "added").length;
		console.log(`${month}: ${activities} simulated activities`);
	}
	const { goals } = await client.must("GET", "/goals", z.object({ goals: z.array(z.object({ status: z.string() })) }));
	if (!goals.some(({ status }) => status === "active")) await client.must("POST", "/goals", anything, demoGoal(today));
	await client.must("POST", "/plans/regenerate", anything, { baseVersion: null });
	console.log(`\nThe demo account has a plan (${added} new activities, all of them simulated).`);
	console.log(`\n  ${origin}\n  e-mail    ${demo.email}\n  password  ${demo.password}\n`);
}
