/** The secrets of a deployed Worker: made once, kept by Cloudflare alone. Nobody can read them back, so none is ever replaced unasked. */
import { createHash } from "node:crypto";

export const secretNames = ["AUTH_SECRET", "PASSWORD_PEPPER", "ENCRYPTION_KEYS", "SETUP_CODE_SHA256"] as const;
export type SecretName = (typeof secretNames)[number];

export interface NewSecrets {
	values: Partial<Record<SecretName, string>>;
	/** To be shown once; only its digest is stored. */
	setupCode: string | null;
}

export function makeSecrets(missing: readonly SecretName[], randomBytes: (count: number) => Uint8Array): NewSecrets {
	const base64 = (encoding: "base64" | "base64url") => Buffer.from(randomBytes(32)).toString(encoding);
	const setupCode = missing.includes("SETUP_CODE_SHA256") ? makeSetupCode(randomBytes) : null;
	const make: Record<SecretName, () => string> = {
		AUTH_SECRET: () => base64("base64url"),
		PASSWORD_PEPPER: () => base64("base64url"),
		ENCRYPTION_KEYS: () => `k1:${base64("base64")}`,
		SETUP_CODE_SHA256: () =>
			createHash("sha256")
				.update(setupCode ?? "")
				.digest("hex"),
	};
	return { values: Object.fromEntries(missing.map((name) => [name, make[name]()])), setupCode };
}

/** Without the letters and digits that look alike. 32 of them: a byte modulo 32 favours none. */
const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** 100 random bits, to be typed by hand. */
function makeSetupCode(randomBytes: (count: number) => Uint8Array): string {
	const signs = Array.from(randomBytes(20), (byte) => letters[byte % letters.length] ?? "");
	return [0, 5, 10, 15].map((start) => signs.slice(start, start + 5).join("")).join("-");
}
