import { expect, test } from "vitest";
import { findFirefox } from "./find-firefox.ts";

const there =
	(...paths: string[]) =>
	(path: string) =>
		paths.includes(path);

test("FIREFOX_BINARY is taken at its word", () => {
	expect(findFirefox({ FIREFOX_BINARY: "none", PATH: "/usr/bin" }, there("/usr/bin/firefox"))).toBe("none");
});

test("the system's is found on the path, the long-term one first", () => {
	expect(findFirefox({ PATH: "/opt/bin:/usr/bin" }, there("/usr/bin/firefox", "/usr/bin/firefox-esr"))).toBe("/usr/bin/firefox-esr");
	expect(findFirefox({ PATH: "/opt/bin" }, there("/usr/bin/firefox"))).toBeNull();
});
