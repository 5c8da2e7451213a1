/** The demo account of a local server. */
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod/mini";
import { addDays, type IsoDate, IsoDateSchema } from "../../shared/calendar.ts";
import { Stop } from "../main.ts";
import type { DemoClient } from "./client.ts";

const demoShape = z.object({
	email: z.string(),
	password: z.string(),
	from: IsoDateSchema,
	/** The day before the first demo: its night, and the one before, are bad ones. Demos of before there were health data have none. */
	badNight: z.optional(IsoDateSchema),
});
export type Demo = z.infer<typeof demoShape> & { badNight: IsoDate };
const accountShape = z.object({ account: z.object({ role: z.string() }) });

const years = 2;

/** Kept beside the data, so that a later run signs in to the same account and goes on with the same athlete. */
export function demoOf(dataFolder: string, today: IsoDate): Demo {
	const path = join(dataFolder, "demo.json");
	const known = existsSync(path) ? z.parse(demoShape, JSON.parse(readFileSync(path, "utf8"))) : null;
	if (known?.badNight !== undefined) return { ...known, badNight: known.badNight };
	const from = `${Number(today.slice(0, 4)) - years}${today.slice(4, 8)}01`;
	const made = known ?? { email: "demo@longrun.example", password: randomBytes(12).toString("base64url"), from };
	const demo = { ...made, badNight: addDays(today, -1) };
	writeFileSync(path, JSON.stringify(demo), { mode: 0o600 });
	return demo;
}

/** Signs in, after making the account where there is none. Says whether it was made. */
export async function signIn(client: DemoClient, { email, password }: Demo, name: string): Promise<{ made: boolean }> {
	const known = await client.send("POST", "/auth/login", accountShape, { email, password });
	if (known.ok) return { made: false };
	if (known.code !== "wrong_credentials") throw new Stop(`Signing in to the demo account failed: ${known.message} (${known.code})`);
	const made = await client.send("POST", "/auth/register", accountShape, { name, email, password });
	if (made.ok) {
		// The first account closes registration behind it; the person's own must still get in.
		if (made.value.account.role === "admin")
			await client.must("PUT", "/auth/registration", z.object({ open: z.boolean() }), { open: true });
		return { made: true };
	}
	if (made.code === "registration_closed") {
		throw new Stop(
			"This Longrun has an account already, and its registration is closed. Open it as admin, or empty the data (npm run reset).",
		);
	}
	throw new Stop(`The demo account could not be made: ${made.message} (${made.code})`);
}
