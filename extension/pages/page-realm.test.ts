import { runInNewContext } from "node:vm";
import { afterEach, expect, test, vi } from "vitest";
import { awaitedByPage, isTypeError, ownBytes } from "./page-realm.ts";

afterEach(() => vi.unstubAllGlobals());

test("bytes of another realm become our own", () => {
	const theirs: ArrayBuffer = runInNewContext("new Uint8Array([1, 2, 3]).buffer");
	expect(theirs).not.toBeInstanceOf(ArrayBuffer);
	const own = ownBytes(theirs);
	expect(own.buffer).toBeInstanceOf(ArrayBuffer);
	expect([...own]).toEqual([1, 2, 3]);
});

test("a failed fetch is known in every realm, other errors are not taken for one", () => {
	const theirs: unknown = runInNewContext('new TypeError("NetworkError when attempting to fetch resource.")');
	expect(theirs).not.toBeInstanceOf(TypeError);
	expect(isTypeError(theirs)).toBe(true);
	expect(isTypeError(new TypeError("Failed to fetch"))).toBe(true);
	expect(isTypeError(new RangeError("ours"))).toBe(false);
	expect(isTypeError("TypeError")).toBe(false);
	expect(isTypeError(null)).toBe(false);
});

test("in one realm the page calls the work itself", () => {
	const work = async () => {};
	expect(awaitedByPage(work)).toBe(work);
});

test("in two realms the page calls a function of its own, and what it waits for is its own", async () => {
	const page = {};
	const belongs = new Set<unknown>();
	const ofThePage = <Value>(value: Value, scope: object): Value => {
		expect(scope).toBe(page);
		belongs.add(value);
		return value;
	};
	vi.stubGlobal("window", page);
	vi.stubGlobal("exportFunction", ofThePage);
	vi.stubGlobal("cloneInto", ofThePage);
	const work = Promise.withResolvers<void>();
	const heard: string[] = [];
	const called = awaitedByPage(async (word: string) => {
		heard.push(word);
		await work.promise;
	});
	expect(belongs).toContain(called);
	const waitedFor = called("begun");
	expect(belongs).toContain(waitedFor);
	const end = Promise.resolve(waitedFor).then(() => heard.push("over"));
	await new Promise((resolve) => setTimeout(resolve, 5));
	expect(heard).toEqual(["begun"]);
	work.resolve();
	await end;
	expect(heard).toEqual(["begun", "over"]);
});
