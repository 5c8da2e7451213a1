/** Which Cloudflare account, and what it already has. */
import { z } from "zod/mini";
import { Stop } from "../main.ts";
import type { DeployHost } from "./host.ts";
import { type SecretName, secretNames } from "./secrets.ts";

/** wrangler may print a warning around the JSON it was asked for. */
function jsonIn(text: string): unknown {
	const start = text.search(/[[{]/);
	return JSON.parse(text.slice(start, Math.max(text.lastIndexOf("]"), text.lastIndexOf("}")) + 1));
}

const whoamiShape = z.object({ accounts: z.array(z.object({ id: z.string(), name: z.string() })) });

/** Signs in when needed, and finds the account: the one given, the only one, the one of last time, or the one the person picks. */
export async function chooseAccount(host: DeployHost, remembered: string | null): Promise<string> {
	let me = await host.wrangler(["whoami", "--json"], "captured");
	if (me.code !== 0) {
		host.say("You are not signed in to Cloudflare. Your browser opens now; a free account is enough.");
		await host.wrangler(["login"], "terminal");
		me = await host.wrangler(["whoami", "--json"], "captured");
		if (me.code !== 0) throw new Stop("Still not signed in to Cloudflare. Run the command again, or set CLOUDFLARE_API_TOKEN.");
	}
	const { accounts } = z.parse(whoamiShape, jsonIn(me.stdout));
	const given = host.givenAccount;
	if (given) return given;
	const [only] = accounts;
	if (!only) throw new Stop("Cloudflare names no account of yours. Set CLOUDFLARE_ACCOUNT_ID and run the command again.");
	if (accounts.length === 1) return only.id;
	const before = accounts.find(({ id }) => id === remembered);
	if (before) return before.id;
	const list = accounts.map(({ name }, index) => `  ${index + 1}  ${name}`).join("\n");
	const answer = Number(await host.ask(`You have several accounts:\n${list}\nWhich one (number)?`));
	const chosen = accounts[answer - 1];
	if (!chosen) throw new Stop("That is none of them. Nothing was changed.");
	return chosen.id;
}

const databasesShape = z.array(z.object({ name: z.string() }));

export async function hasDatabase(host: DeployHost, name: string): Promise<boolean> {
	const { code, output, stdout } = await host.wrangler(["d1", "list", "--json"], "captured");
	if (code !== 0) throw new Stop(`Your D1 databases could not be listed:\n${output}`);
	return z.parse(databasesShape, jsonIn(stdout)).some((database) => database.name === name);
}

export async function hasQueue(host: DeployHost, name: string): Promise<boolean> {
	const { code, output } = await host.wrangler(["queues", "info", name], "captured");
	if (code === 0) return true;
	if (/does not exist/i.test(output)) return false;
	throw new Stop(`The queue ${name} could not be looked up:\n${output}`);
}

/** `off`: the account has not enabled R2. */
export async function bucketState(host: DeployHost, name: string): Promise<"there" | "none" | "off"> {
	const { code, output } = await host.wrangler(["r2", "bucket", "list"], "captured");
	if (code !== 0) {
		// 10042: "Please enable R2 through the Cloudflare Dashboard."
		if (/10042|enable R2/i.test(output)) return "off";
		throw new Stop(`Your R2 buckets could not be listed:\n${output}`);
	}
	return output.split(/[\s│|]+/).includes(name) ? "there" : "none";
}

const secretsShape = z.array(z.object({ name: z.string() }));

export async function missingSecrets(host: DeployHost, worker: string): Promise<SecretName[]> {
	const { code, output, stdout } = await host.wrangler(["secret", "list", "--name", worker, "--format", "json"], "captured");
	if (code !== 0) {
		// No such Worker yet, so it has no secrets.
		if (/Worker ".*" not found|code: 10007/.test(output)) return [...secretNames];
		throw new Stop(`The secrets of ${worker} could not be listed:\n${output}`);
	}
	const there = new Set(z.parse(secretsShape, jsonIn(stdout)).map(({ name }) => name));
	return secretNames.filter((name) => !there.has(name));
}
