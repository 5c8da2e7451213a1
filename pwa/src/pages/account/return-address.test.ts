import { expect, test } from "vitest";
import { returnAddress, signInFor } from "./return-address.ts";

const ORIGIN = "https://coach.example.org";

test("an address of our own comes back as it was", () => {
	for (const address of ["/pair", "/pair?code=BCDFGHJK", "/plan?workout=a%20b#today"]) {
		const next = new URL(signInFor(address), ORIGIN).searchParams.get("next");
		expect(returnAddress(next, ORIGIN)).toBe(address);
	}
});

test("no link leads to another site", () => {
	const others = [
		"https://evil.example/pair",
		"//evil.example",
		"/\\evil.example",
		"/\t/evil.example",
		"\\\\evil.example",
		"javascript:alert(1)",
		"data:text/html,x",
		"",
		undefined,
		["/pair"],
	];
	for (const next of others) expect([next, returnAddress(next, ORIGIN)]).toEqual([next, "/"]);
});
