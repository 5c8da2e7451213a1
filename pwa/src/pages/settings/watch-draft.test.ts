import { expect, test } from "vitest";
import { readWatch, type WatchDraft, watchDraftOf } from "./watch-draft.ts";

const read = (change: Partial<WatchDraft>) => readWatch({ ...watchDraftOf({}), ...change });

test("a profile that never said anything of it comes back without a word of it", () => expect(read({})).toEqual({ ok: true, value: {} }));

test("everything that was said comes back as it was", () => {
	const said = { pool: { length: 33.33, unit: "yard" as const }, easyHeartRateLimit: true };
	expect(readWatch(watchDraftOf(said))).toEqual({ ok: true, value: said });
});

test("a pool is measured in metres unless somebody says yards", () => {
	expect(read({ poolLength: " 25 " })).toEqual({ ok: true, value: { pool: { length: 25, unit: "metre" } } });
	expect(read({ poolLength: "33,3", poolUnit: "yard" })).toEqual({ ok: true, value: { pool: { length: 33.3, unit: "yard" } } });
});

test("a pool that is emptied, and a limit that is switched off, are not known any more", () => {
	const draft = watchDraftOf({ pool: { length: 50, unit: "metre" }, easyHeartRateLimit: true });
	expect(readWatch({ ...draft, poolLength: "", easyHeartRateLimit: false })).toEqual({ ok: true, value: {} });
});

test("what is no pool's length is refused", () => {
	for (const poolLength of ["9", "101", "-25", "long"])
		expect(read({ poolLength })).toEqual({ ok: false, errors: { poolLength: "pool_out_of_range" } });
});
