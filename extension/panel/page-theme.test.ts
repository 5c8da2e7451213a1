import { expect, test } from "vitest";
import { themeOf } from "./page-theme.ts";

const white = "rgb(255, 255, 255)";

test("a page that says nothing is light, whatever the system is", () => {
	expect(themeOf({ colorScheme: "normal", background: white, systemIsDark: true })).toBe("light");
	expect(themeOf({ colorScheme: "normal", background: "rgba(0, 0, 0, 0)", systemIsDark: true })).toBe("light");
	expect(themeOf({ colorScheme: "light", background: white, systemIsDark: true })).toBe("light");
});

test("a page that follows the system is followed", () => {
	expect(themeOf({ colorScheme: "light dark", background: white, systemIsDark: true })).toBe("dark");
	expect(themeOf({ colorScheme: "light dark", background: white, systemIsDark: false })).toBe("light");
});

test("a page that is dark by itself has a dark panel", () => {
	expect(themeOf({ colorScheme: "dark", background: white, systemIsDark: false })).toBe("dark");
	expect(themeOf({ colorScheme: "normal", background: "rgb(18, 18, 20)", systemIsDark: false })).toBe("dark");
	expect(themeOf({ colorScheme: "normal", background: "rgb(247, 247, 250)", systemIsDark: true })).toBe("light");
});
