import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { decryptSecret, encryptSecret } from "../../worker/auth/encryption.ts";
import { readSecrets } from "../../worker/env.ts";

const key = (id: string, fill: number) => ({ id, bytes: new Uint8Array(32).fill(fill) });
const mina = { athleteId: "mina", provider: "garmin" };

test("a secret opens for its athlete and provider", async () => {
	const stored = await encryptSecret("token-123", mina, [key("k1", 7)]);
	expect(stored).not.toContain("token-123");
	expect(await decryptSecret(stored, mina, [key("k1", 7)])).toBe("token-123");
});

test("it does not open for another athlete, another provider, or another key", async () => {
	const stored = await encryptSecret("token-123", mina, [key("k1", 7)]);
	expect(await decryptSecret(stored, { ...mina, athleteId: "jo" }, [key("k1", 7)])).toBeNull();
	expect(await decryptSecret(stored, { ...mina, provider: "strava" }, [key("k1", 7)])).toBeNull();
	expect(await decryptSecret(stored, mina, [key("k1", 8)])).toBeNull();
	expect(await decryptSecret(stored, mina, [key("k2", 7)])).toBeNull();
});

test("after a key change old secrets still open, and new ones take the new key", async () => {
	const old = await encryptSecret("old", mina, [key("k1", 7)]);
	const keys = [key("k2", 9), key("k1", 7)];
	expect(await decryptSecret(old, mina, keys)).toBe("old");
	expect(await encryptSecret("new", mina, keys)).toMatch(/^v1\.k2\./);
});

test("the same secret never looks the same twice", async () => {
	const keys = [key("k1", 7)];
	expect(await encryptSecret("same", mina, keys)).not.toBe(await encryptSecret("same", mina, keys));
});

test("a key whose id could not be read back is refused before anything is sealed with it", () => {
	const checked = readSecrets({ ...env, ENCRYPTION_KEYS: `k.1:${btoa("0123456789abcdefghijklmnopqrstuv")}` }, true);
	expect(checked).toEqual({ ok: false, missing: ["ENCRYPTION_KEYS"] });
});
