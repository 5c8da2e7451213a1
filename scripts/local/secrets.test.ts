import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ensureSecrets } from "./secrets.ts";

let folder: string;
let path: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "longrun-secrets-"));
	path = join(folder, ".dev.vars");
});

afterEach(() => rmSync(folder, { recursive: true }));

function secretsIn(text: string): Record<string, string> {
	return Object.fromEntries([...text.matchAll(/^(\w+)="?(.*?)"?$/gm)].map(([, name, value]) => [name, value]));
}

test("the first run makes three secrets that only the owner can read", () => {
	expect(ensureSecrets(path)).toEqual(["AUTH_SECRET", "PASSWORD_PEPPER", "ENCRYPTION_KEYS"]);
	const secrets = secretsIn(readFileSync(path, "utf8"));
	expect(secrets.AUTH_SECRET?.length).toBeGreaterThanOrEqual(32);
	expect(secrets.PASSWORD_PEPPER?.length).toBeGreaterThanOrEqual(32);
	expect(secrets.PASSWORD_PEPPER).not.toBe(secrets.AUTH_SECRET);
	const [id, key] = (secrets.ENCRYPTION_KEYS ?? "").split(":");
	expect(id).toBe("k1");
	expect(Buffer.from(key ?? "", "base64")).toHaveLength(32);
	expect(statSync(path).mode & 0o777).toBe(0o600);
});

test("a second run changes nothing", () => {
	ensureSecrets(path);
	const first = readFileSync(path, "utf8");
	expect(ensureSecrets(path)).toEqual([]);
	expect(readFileSync(path, "utf8")).toBe(first);
});

test("what a person wrote stays, what is missing is added, and the file is closed to others", () => {
	writeFileSync(path, "# mine\nAUTH_SECRET=my-own-secret-that-is-long-enough-0", { mode: 0o644 });
	expect(ensureSecrets(path)).toEqual(["PASSWORD_PEPPER", "ENCRYPTION_KEYS"]);
	const text = readFileSync(path, "utf8");
	expect(text).toMatch(/^# mine\nAUTH_SECRET=my-own-secret-that-is-long-enough-0\nPASSWORD_PEPPER=/);
	expect(statSync(path).mode & 0o777).toBe(0o600);
});
