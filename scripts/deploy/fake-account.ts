/** A Cloudflare account as far as a deployment can tell, for tests: answers wrangler's commands in its words and writes them down. */
import type { Finished } from "../run.ts";
import type { DeploymentConfig } from "./config.ts";
import type { DeployHost } from "./host.ts";

export interface FakeAccount {
	host: DeployHost;
	/** Every call of wrangler, in order. */
	commands: string[];
	said: string[];
	asked: string[];
	config: DeploymentConfig | null;
	/** By Worker. */
	secrets: Map<string, Record<string, string>>;
	databases: Set<string>;
	queues: Set<string>;
	buckets: Set<string> | "off";
	signedIn: boolean;
	accounts: { id: string; name: string }[];
	answers: string[];
	/** The first command that starts so fails, once. */
	failing: string | null;
	bundleBytes: number;
	health: { status: number; text: string } | null;
}

export function fakeAccount(changes: Partial<FakeAccount> = {}): FakeAccount {
	const account: FakeAccount = {
		commands: [],
		said: [],
		asked: [],
		config: null,
		secrets: new Map(),
		databases: new Set(),
		queues: new Set(),
		buckets: new Set(),
		signedIn: true,
		accounts: [{ id: "account-1", name: "Mine" }],
		answers: [],
		failing: null,
		bundleBytes: 600_000,
		health: { status: 200, text: "{}" },
		...changes,
		host: {
			givenAccount: null,
			useAccount: () => undefined,
			wrangler: async (args) => {
				const command = args.join(" ");
				account.commands.push(command);
				if (account.failing !== null && command.startsWith(account.failing)) {
					account.failing = null;
					return failed("A request to the Cloudflare API failed.");
				}
				return answer(account, args);
			},
			say: (text) => account.said.push(text),
			ask: async (question) => {
				account.asked.push(question);
				return account.answers.shift() ?? "";
			},
			lastConfig: () => account.config,
			writeConfig: (config) => {
				account.config = config;
				return "deployment.json";
			},
			withSecretsFile: (secrets, use) => {
				pendingSecrets.set(account, secrets);
				return use("secrets.json").finally(() => pendingSecrets.delete(account));
			},
			buildPwa: async () => {
				account.commands.push("(build the PWA)");
			},
			bundleBytes: async () => account.bundleBytes,
			randomBytes: (count) => Uint8Array.from({ length: count }, (_, index) => (index * 37 + count) % 256),
			get: async () => account.health,
			wait: async () => undefined,
		},
	};
	return account;
}

const pendingSecrets = new WeakMap<FakeAccount, Record<string, string>>();
const done = (stdout = ""): Finished => ({ code: 0, output: stdout, stdout });
const failed = (output: string): Finished => ({ code: 1, output, stdout: "" });

function answer(account: FakeAccount, args: readonly string[]): Finished {
	const [first, second, third] = args;
	switch (`${first} ${second ?? ""}`.trim()) {
		case "whoami --json":
			return account.signedIn ? done(JSON.stringify({ loggedIn: true, accounts: account.accounts })) : failed('{ "loggedIn": false }');
		case "login":
			account.signedIn = true;
			return done();
		case "d1 list":
			return done(JSON.stringify([...account.databases].map((name) => ({ name, uuid: `id-of-${name}` }))));
		case "d1 create":
			account.databases.add(third ?? "");
			return done();
		case "d1 migrations":
			return account.databases.has(account.config?.d1_databases[0]?.database_name ?? "") ? done() : failed("Couldn't find a D1 DB");
		case "queues info":
			return account.queues.has(third ?? "")
				? done()
				: failed(`Queue "${third}" does not exist. To create it, run: wrangler queues create ${third}`);
		case "queues create":
			account.queues.add(third ?? "");
			return done();
		case "r2 bucket":
			if (account.buckets === "off") return failed("Please enable R2 through the Cloudflare Dashboard. [code: 10042]");
			return done(
				`Listing buckets...\n${[...account.buckets].map((name) => `name:           ${name}\ncreation_date:  2026`).join("\n\n")}`,
			);
		case "secret list": {
			const secrets = account.secrets.get(args[args.indexOf("--name") + 1] ?? "");
			return secrets
				? done(JSON.stringify(Object.keys(secrets).map((name) => ({ name, type: "secret_text" }))))
				: failed('Worker "longrun" not found.');
		}
		case "deploy --config":
			return uploaded(account);
		default:
			return done();
	}
}

function uploaded(account: FakeAccount): Finished {
	const { config } = account;
	if (!config) return failed("no configuration");
	account.secrets.set(config.name, { ...account.secrets.get(config.name), ...pendingSecrets.get(account) });
	for (const bucket of config.r2_buckets) {
		if (account.buckets === "off") return failed("Please enable R2 through the Cloudflare Dashboard. [code: 10042]");
		account.buckets.add(bucket.bucket_name);
	}
	const targets = [
		config.workers_dev ? `https://${config.name}.runner.workers.dev` : "train.example.org (custom domain)",
		"schedule: 0 * * * *",
	];
	return done(`${JSON.stringify({ type: "wrangler-session", version: 1 })}\n${JSON.stringify({ type: "deploy", version: 1, targets })}\n`);
}
