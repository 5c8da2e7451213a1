/** The order of a deployment. Every step looks first and does only what is missing, so that a run that broke off is simply run again. */
import { Stop } from "../main.ts";
import { bucketState, chooseAccount, hasDatabase, hasQueue, missingSecrets } from "./account.ts";
import { type BaseConfig, type Choices, deploymentConfig, type Names, namesOf, rememberedChoices } from "./config.ts";
import type { DeployHost } from "./host.ts";
import type { DeployOptions } from "./options.ts";
import { makeSecrets, secretNames } from "./secrets.ts";
import { largestBundleBytes } from "./size.ts";
import { upload } from "./upload.ts";

function planOfSteps(options: DeployOptions, names: Names): string {
	const steps = [
		"Sign in to Cloudflare, if you are not signed in",
		"Look up what the account has: R2, database, queue, secrets",
		`Make what is missing: the D1 database ${names.database}, the queue ${names.queue}`,
		"Build the app, and see that it is small enough for the free plan",
		"Bring the database up to date",
		`Upload the Worker ${names.worker}, with the secrets it does not have yet${options.domain && options.domain !== "none" ? `, at ${options.domain}` : ""}`,
		"Ask it whether it is well",
	];
	return `Deploying Longrun (${options.environment}) to your Cloudflare account:\n${steps.map((step, index) => `  ${index + 1}. ${step}`).join("\n")}\n`;
}

export async function deploy(options: DeployOptions, base: BaseConfig, root: string, host: DeployHost): Promise<void> {
	const names = namesOf(base, options.environment);
	host.say(planOfSteps(options, names));
	const remembered = rememberedChoices(host.lastConfig());

	const accountId = await chooseAccount(host, remembered?.accountId ?? null);
	host.useAccount(accountId);
	const missing = await missingSecrets(host, names.worker);
	const deployedBefore = missing.length < secretNames.length;
	const databaseIsThere = await hasDatabase(host, names.database);
	const queueIsThere = await hasQueue(host, names.queue);
	const r2 = await chooseR2(options, names, deployedBefore, remembered, host);
	const domain = options.domain === undefined ? (remembered?.domain ?? null) : options.domain === "none" ? null : options.domain;
	if (options.newSetupCode && !missing.includes("SETUP_CODE_SHA256")) missing.push("SETUP_CODE_SHA256");

	// wrangler would make the database while it uploads; made here, its tables are there before the code that asks for them.
	if (!databaseIsThere) await must(host, ["d1", "create", names.database], `Made the database ${names.database}.`);
	// It makes buckets and databases by itself, but stops at a consumer of a queue that is not there.
	if (!queueIsThere) await must(host, ["queues", "create", names.queue], `Made the queue ${names.queue}.`);

	await host.buildPwa();
	const config = host.writeConfig(deploymentConfig(base, root, names, { accountId, r2, domain }));
	const bytes = await host.bundleBytes(config);
	if (bytes > largestBundleBytes)
		throw new Stop(`The Worker has ${inMegabytes(bytes)}, but the free plan takes ${inMegabytes(largestBundleBytes)}.`);
	host.say(`Built: ${inMegabytes(bytes)} of ${inMegabytes(largestBundleBytes)}.`);

	await must(host, ["d1", "migrations", "apply", "DB", "--remote", "--config", config], "The database is up to date.");
	const secrets = makeSecrets(missing, host.randomBytes);
	const address = await upload(host, config, secrets.values, domain);
	if (secrets.setupCode !== null) {
		host.say(`\n  Setup code:  ${secrets.setupCode}\n\n  The first account needs it and becomes admin. It is shown only this once.`);
	}
	await askWhetherWell(host, address);
}

/** R2 keeps original files. Found out where that is possible, because what was written to one store is not seen in the other. */
async function chooseR2(
	options: DeployOptions,
	names: Names,
	deployedBefore: boolean,
	remembered: Choices | null,
	host: DeployHost,
): Promise<boolean> {
	if (options.r2 !== undefined) return options.r2;
	if (deployedBefore && remembered?.r2 === false) return false;
	for (;;) {
		const state = await bucketState(host, names.bucket);
		if (state === "there") return true;
		if (deployedBefore) {
			// A bucket comes with the first upload; so there was one upload, without R2.
			host.say("This instance was deployed without R2, and stays so.");
			return false;
		}
		if (state === "none") return true;
		const answer = await host.ask(
			"R2 is not enabled in this account. It would keep your original files (10 GB free, but Cloudflare may ask for a payment method).\n" +
				"Without it everything works; the originals then stay on your devices.\n" +
				'Type "no" to go on without R2, or enable it at https://dash.cloudflare.com/?to=/:account/r2 and press Enter:',
		);
		if (/^no?$/i.test(answer)) return false;
	}
}

async function must(host: DeployHost, args: readonly string[], done: string): Promise<void> {
	const { code, output } = await host.wrangler(args, "captured");
	if (code !== 0)
		throw new Stop(`wrangler ${args.join(" ")} failed:\n${output}\nWhat was done so far stays; run the command again when this is mended.`);
	host.say(done);
}

async function askWhetherWell(host: DeployHost, address: string): Promise<void> {
	const tries = 20;
	let last = "";
	for (let attempt = 0; attempt < tries; attempt++) {
		const answer = await host.get(`${address}/api/system/health`);
		if (answer?.status === 200) return host.say(`\n  Longrun runs at  ${address}\n`);
		last = answer ? `it answered ${answer.status}: ${answer.text.slice(0, 300)}` : "nobody answered";
		await host.wait(3_000);
	}
	throw new Stop(`Uploaded to ${address}, but it is not well yet (${last}). A new address can take some minutes; an own domain longer.`);
}

const inMegabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(2)} MB`;
