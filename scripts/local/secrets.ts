/** The secrets of this machine's Worker in `.dev.vars`, where wrangler looks for them: made once, read by nobody else. */
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";

const ownerOnly = 0o600;

const randomSecrets: Record<string, () => string> = {
	AUTH_SECRET: () => randomBytes(32).toString("base64url"),
	PASSWORD_PEPPER: () => randomBytes(32).toString("base64url"),
	ENCRYPTION_KEYS: () => `k1:${randomBytes(32).toString("base64")}`,
};

/** Writes what is missing. A value that is there is never replaced: sign-ins and encrypted rows hang on it. Returns the names it made. */
export function ensureSecrets(path: string): string[] {
	const before = existsSync(path) ? readFileSync(path, "utf8") : "";
	const missing = Object.keys(randomSecrets).filter((name) => !new RegExp(`^\\s*(export\\s+)?${name}\\s*=`, "m").test(before));
	if (missing.length > 0) {
		const lines = missing.map((name) => `${name}="${randomSecrets[name]?.()}"`);
		const start = before === "" || before.endsWith("\n") ? before : `${before}\n`;
		writeFileSync(path, `${start}${lines.join("\n")}\n`, { mode: ownerOnly });
	}
	chmodSync(path, ownerOnly);
	return missing;
}
