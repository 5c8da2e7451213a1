import { beforeEach, expect, test } from "vitest";
import { emptyWelcome } from "./welcome-draft.ts";
import { forgetWelcome, loadWelcome, saveWelcome } from "./welcome-storage.ts";

let storage: Storage;

beforeEach(() => {
	const values = new Map<string, string>();
	storage = {
		getItem: (key: string) => values.get(key) ?? null,
		setItem: (key: string, value: string) => void values.set(key, value),
		removeItem: (key: string) => void values.delete(key),
	} as Storage;
});

test("what was typed comes back as it was", () => {
	const draft = { ...emptyWelcome, step: 3 as const, history: "race" as const, race: { ...emptyWelcome.race, seconds: 2_700 } };
	saveWelcome(draft, storage);
	expect(loadWelcome(storage)).toEqual(draft);
});

test("nothing, or something an older app wrote, is no draft", () => {
	expect(loadWelcome(storage)).toBeNull();
	storage.setItem("longrun.welcome", '{"step":9}');
	expect(loadWelcome(storage)).toBeNull();
	storage.setItem("longrun.welcome", "{");
	expect(loadWelcome(storage)).toBeNull();
});

test("with the plan made, the draft is gone", () => {
	saveWelcome(emptyWelcome, storage);
	forgetWelcome(storage);
	expect(loadWelcome(storage)).toBeNull();
});
