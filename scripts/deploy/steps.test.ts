import { createHash } from "node:crypto";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { experimental_readRawConfig } from "wrangler";
import { Stop } from "../main.ts";
import { root } from "../quiet-environment.ts";
import { readBaseConfig } from "./config.ts";
import { type FakeAccount, fakeAccount } from "./fake-account.ts";
import { readOptions } from "./options.ts";
import { rollback } from "./rollback.ts";
import { deploy } from "./steps.ts";

const base = readBaseConfig(experimental_readRawConfig({ config: join(root, "wrangler.toml") }).rawConfig);

/** Runs `npm run deploy -- <args>` against the account and gives the commands of this run. */
async function run(account: FakeAccount, ...args: string[]): Promise<string[]> {
	account.commands.length = 0;
	account.said.length = 0;
	await deploy(readOptions(args), base, root, account.host);
	return account.commands;
}

const shownCode = (account: FakeAccount) => /Setup code: {2}(\S+)/.exec(account.said.join("\n"))?.[1];

describe("the first deployment", () => {
	test("signs in, makes what is missing, migrates before it uploads, and brings its secrets along", async () => {
		const account = fakeAccount({ signedIn: false });
		expect(await run(account)).toEqual([
			"whoami --json",
			"login",
			"whoami --json",
			"secret list --name longrun --format json",
			"d1 list --json",
			"queues info longrun-jobs",
			"r2 bucket list",
			"d1 create longrun",
			"queues create longrun-jobs",
			"(build the PWA)",
			"d1 migrations apply DB --remote --config deployment.json",
			"deploy --config deployment.json --secrets-file secrets.json",
		]);
		expect(Object.keys(account.secrets.get("longrun") ?? {})).toEqual([
			"AUTH_SECRET",
			"PASSWORD_PEPPER",
			"ENCRYPTION_KEYS",
			"SETUP_CODE_SHA256",
		]);
	});

	test("says what it will do before it does anything", async () => {
		const account = fakeAccount();
		account.host.wrangler = () => Promise.reject(new Stop("not reached"));
		await expect(run(account)).rejects.toThrow("not reached");
		expect(account.said[0]).toMatch(/1\. Sign in[\s\S]*7\. Ask it whether it is well/);
	});

	test("asks nothing where everything can be found out", async () => {
		const account = fakeAccount();
		await run(account);
		expect(account.asked).toEqual([]);
	});

	test("shows a setup code once and stores only its digest", async () => {
		const account = fakeAccount();
		await run(account);
		const code = shownCode(account) ?? "";
		expect(code).toMatch(/^([A-HJ-NP-Z2-9]{5}-){3}[A-HJ-NP-Z2-9]{5}$/);
		const stored = account.secrets.get("longrun");
		expect(stored?.SETUP_CODE_SHA256).toBe(createHash("sha256").update(code).digest("hex"));
		expect(Object.values(stored ?? {})).not.toContain(code);
	});

	test("makes secrets that the Worker takes", async () => {
		const account = fakeAccount();
		await run(account);
		const secrets = account.secrets.get("longrun") ?? {};
		expect(secrets.AUTH_SECRET?.length).toBeGreaterThanOrEqual(32);
		expect(secrets.PASSWORD_PEPPER?.length).toBeGreaterThanOrEqual(32);
		expect(Buffer.from(secrets.ENCRYPTION_KEYS?.replace("k1:", "") ?? "", "base64")).toHaveLength(32);
		expect(JSON.stringify(account.config)).not.toContain(secrets.AUTH_SECRET);
		expect(account.commands.join("\n")).not.toContain(secrets.AUTH_SECRET);
	});

	test("ends with the address when the Worker is well", async () => {
		const account = fakeAccount();
		await run(account);
		expect(account.said.at(-1)).toContain("https://longrun.runner.workers.dev");
	});
});

describe("deploying again", () => {
	test("makes nothing, replaces no secret, shows no setup code", async () => {
		const account = fakeAccount();
		await run(account);
		const before = { ...account.secrets.get("longrun") };
		expect(await run(account)).toEqual([
			"whoami --json",
			"secret list --name longrun --format json",
			"d1 list --json",
			"queues info longrun-jobs",
			"r2 bucket list",
			"(build the PWA)",
			"d1 migrations apply DB --remote --config deployment.json",
			"deploy --config deployment.json",
		]);
		expect(account.secrets.get("longrun")).toEqual(before);
		expect(shownCode(account)).toBeUndefined();
	});

	test("with --new-setup-code makes that, and keeps the other secrets", async () => {
		const account = fakeAccount();
		await run(account);
		const before = { ...account.secrets.get("longrun") };
		account.host.randomBytes = (count) => new Uint8Array(count).fill(7);
		await run(account, "--new-setup-code");
		const after = account.secrets.get("longrun");
		expect(shownCode(account)).toBeDefined();
		expect(after?.SETUP_CODE_SHA256).not.toBe(before.SETUP_CODE_SHA256);
		expect({ ...after, SETUP_CODE_SHA256: "" }).toEqual({ ...before, SETUP_CODE_SHA256: "" });
	});

	test.each([["d1 create"], ["queues create"], ["d1 migrations"], ["deploy"]])("goes on where a run broke off at: %s", async (failing) => {
		const account = fakeAccount({ failing });
		await expect(run(account)).rejects.toThrow(Stop);
		expect(shownCode(account)).toBeUndefined();
		await run(account);
		expect(shownCode(account)).toBeDefined();
		expect([...account.databases]).toEqual(["longrun"]);
		expect([...account.queues]).toEqual(["longrun-jobs"]);
		expect(account.config?.r2_buckets).toHaveLength(1);
		expect(Object.keys(account.secrets.get("longrun") ?? {})).toHaveLength(4);
	});
});

describe("R2", () => {
	test("is bound, and made by the upload, where the account has it", async () => {
		const account = fakeAccount();
		await run(account);
		expect(account.config?.r2_buckets).toMatchObject([{ binding: "FILES", bucket_name: "longrun-files" }]);
		expect([...(account.buckets as Set<string>)]).toEqual(["longrun-files"]);
	});

	test("is asked about where it is not enabled, and left out on a no, then and later", async () => {
		const account = fakeAccount({ buckets: "off", answers: ["no"] });
		await run(account);
		expect(account.asked).toHaveLength(1);
		expect(account.config?.r2_buckets).toEqual([]);
		account.buckets = new Set(["something-else"]);
		await run(account);
		expect(account.config?.r2_buckets).toEqual([]);
		expect(account.asked).toHaveLength(1);
	});

	test("stays out of an instance without it when another machine deploys", async () => {
		const account = fakeAccount({ buckets: "off", answers: ["n"] });
		await run(account);
		account.config = null;
		account.buckets = new Set();
		await run(account);
		expect(account.config).toMatchObject({ r2_buckets: [] });
	});

	test("is looked up again when the person has enabled it meanwhile", async () => {
		const account = fakeAccount({ buckets: "off" });
		account.host.ask = async () => {
			account.buckets = new Set();
			return "";
		};
		await run(account);
		expect(account.config?.r2_buckets).toHaveLength(1);
	});

	test("can be refused without being asked", async () => {
		const account = fakeAccount();
		expect(await run(account, "--no-r2")).not.toContain("r2 bucket list");
		expect(account.config?.r2_buckets).toEqual([]);
	});
});

describe("an environment", () => {
	test("has its own Worker, database, queue and bucket", async () => {
		const account = fakeAccount();
		await run(account);
		const commands = await run(account, "--env", "preview");
		expect(commands).toContain("d1 create longrun-preview");
		expect(commands).toContain("queues create longrun-jobs-preview");
		expect(account.config).toMatchObject({
			name: "longrun-preview",
			d1_databases: [{ binding: "DB", database_name: "longrun-preview" }],
			r2_buckets: [{ bucket_name: "longrun-files-preview" }],
			queues: { producers: [{ queue: "longrun-jobs-preview" }], consumers: [{ queue: "longrun-jobs-preview" }] },
		});
		expect(account.secrets.get("longrun-preview")?.AUTH_SECRET).toBeDefined();
	});

	test("is uploaded with everything else as wrangler.toml has it", async () => {
		const account = fakeAccount();
		await run(account);
		expect(account.config).toMatchObject({
			compatibility_date: base.compatibility_date,
			compatibility_flags: base.compatibility_flags,
			triggers: base.triggers,
			main: join(root, "worker/index.ts"),
			assets: { directory: join(root, "pwa/dist"), run_worker_first: ["/api/*"] },
			workers_dev: true,
		});
		expect(account.config).not.toHaveProperty("dev");
	});
});

describe("an own domain", () => {
	test("replaces the workers.dev address, stays when deploying again, and can be left", async () => {
		const account = fakeAccount();
		await run(account, "--domain", "train.example.org");
		expect(account.config).toMatchObject({ workers_dev: false, routes: [{ pattern: "train.example.org", custom_domain: true }] });
		expect(account.said.at(-1)).toContain("https://train.example.org");
		await run(account);
		expect(account.config).toMatchObject({ workers_dev: false });
		await run(account, "--domain", "none");
		expect(account.config?.workers_dev).toBe(true);
		expect(account.config).not.toHaveProperty("routes");
	});
});

describe("with several accounts", () => {
	const accounts = [
		{ id: "a", name: "Work" },
		{ id: "b", name: "Home" },
	];

	test("the person picks one, once", async () => {
		const account = fakeAccount({ accounts, answers: ["2"] });
		await run(account);
		expect(account.config?.account_id).toBe("b");
		await run(account);
		expect(account.asked).toHaveLength(1);
	});

	test("a wrong pick changes nothing", async () => {
		const account = fakeAccount({ accounts, answers: ["3"] });
		await expect(run(account)).rejects.toThrow(Stop);
		expect(account.commands).toEqual(["whoami --json"]);
	});

	test("CLOUDFLARE_ACCOUNT_ID decides", async () => {
		const account = fakeAccount({ accounts });
		account.host.givenAccount = "b";
		await run(account);
		expect(account.config?.account_id).toBe("b");
	});
});

describe("it stops", () => {
	test("before it uploads when the Worker is too large", async () => {
		const account = fakeAccount({ bundleBytes: 3_000_001 });
		await expect(run(account)).rejects.toThrow(/3\.00 MB/);
		expect(account.commands.some((command) => command.startsWith("deploy"))).toBe(false);
	});

	test("before it uploads when the database cannot be migrated", async () => {
		const account = fakeAccount({ failing: "d1 migrations" });
		await expect(run(account)).rejects.toThrow(/run the command again/);
		expect(account.commands.some((command) => command.startsWith("deploy"))).toBe(false);
	});

	test.each([["d1 list"], ["r2 bucket list"], ["queues info"], ["secret list"]])(
		"before it makes anything when it cannot look up: %s",
		async (failing) => {
			const account = fakeAccount({ failing });
			await expect(run(account)).rejects.toThrow(Stop);
			expect(account.commands.some((command) => /create|^deploy/.test(command))).toBe(false);
		},
	);

	test("and says so when the Worker does not answer well", async () => {
		const account = fakeAccount({ health: { status: 503, text: "AUTH_SECRET is missing" } });
		await expect(run(account)).rejects.toThrow(/503: AUTH_SECRET is missing/);
	});
});

describe("rollback", () => {
	test("goes to the version before", async () => {
		const account = fakeAccount();
		await rollback("previous", "production", base, account.host);
		expect(account.commands).toEqual(["whoami --json", "rollback --name longrun"]);
	});
	test("goes to a version that is named, of an environment", async () => {
		const account = fakeAccount();
		await rollback("abc-123", "preview", base, account.host);
		expect(account.commands.at(-1)).toBe("rollback abc-123 --name longrun-preview");
	});
});

describe("what a person may say", () => {
	test.each([[["--env", "Prod"]], [["--domain", "not a domain"]], [["stray"]], [["--unknown"]]])("%j is refused with the usage", (args) => {
		expect(() => readOptions(args)).toThrow(/npm run deploy -- --env preview/);
	});
	test("nothing means production", () => expect(readOptions([])).toEqual({ environment: "production", newSetupCode: false }));
	test("--rollback takes a version or none", () => {
		expect(readOptions(["--rollback"]).rollback).toBe("previous");
		expect(readOptions(["--rollback", "abc-123"]).rollback).toBe("abc-123");
	});
});
