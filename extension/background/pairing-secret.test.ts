import { expect, test } from "vitest";
import { challengeOf, newVerifier } from "./pairing-secret.ts";

test("the challenge is that of RFC 7636, appendix B", async () => {
	expect(await challengeOf("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")).toBe("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
});

test("a verifier has 43 letters that need no escaping, and never comes twice", () => {
	const made = Array.from({ length: 50 }, newVerifier);
	for (const verifier of made) expect(verifier).toMatch(/^[A-Za-z0-9_-]{43}$/);
	expect(new Set(made).size).toBe(made.length);
});
