import { expect, test, vi } from "vitest";

vi.stubGlobal("navigator", { languages: ["ko-KR"], language: "ko-KR" });
vi.stubGlobal("document", { documentElement: { dataset: {} } });
vi.stubGlobal("addEventListener", () => undefined);
const { likelyLanguage, likelyUnits } = await import("./preferences.ts");

test("the first language that we speak is taken, else English", () => {
	expect(likelyLanguage(["fr-FR", "ko-KR", "en"])).toBe("ko");
	expect(likelyLanguage(["EN-us"])).toBe("en");
	expect(likelyLanguage(["fr", "de"])).toBe("en");
	expect(likelyLanguage([])).toBe("en");
});

test("miles are for where races are posted in them", () => {
	expect(likelyUnits("en-US")).toBe("imperial");
	expect(likelyUnits("en-GB")).toBe("imperial");
	expect(likelyUnits("en")).toBe("imperial");
	expect(likelyUnits("en-AU")).toBe("metric");
	expect(likelyUnits("ko-KR")).toBe("metric");
	expect(likelyUnits("de")).toBe("metric");
});
