import { expect, test } from "vitest";
import { z } from "zod/mini";
import { rule } from "../messages/message.ts";
import { answerMessage, type Handlers } from "./listen.ts";

const table = {
	"day.add": rule<number>()({ from: ["own", "strava"], request: z.object({ a: z.number(), b: z.number() }) }),
	"own.only": rule<string>()({ from: ["own"], request: z.object({}) }),
};
const handlers: Handlers<typeof table> = {
	"day.add": async ({ a, b }) => ({ ok: true, value: a + b }),
	"own.only": async (_, sender) => ({ ok: true, value: sender.place }),
};
const home = { id: "longrun", url: "chrome-extension://longrun/", server: null };
const strava: Parameters<typeof answerMessage>[4] = { id: "longrun", url: "https://www.strava.com/", tab: { id: 1 } as never, frameId: 0 };
const popup: Parameters<typeof answerMessage>[4] = { id: "longrun", url: "chrome-extension://longrun/popup.html" };
const ask = (message: unknown, from = strava) => answerMessage(table, handlers, home, message, from);
const refused = (code: string) => ({ ok: false, failure: { code } });

test("a message reaches its handler, parsed, with who sent it", async () => {
	expect(await ask({ longrun: "day.add", request: { a: 1, b: 2 } })).toEqual({ ok: true, value: 3 });
	expect(await ask({ longrun: "own.only", request: {} }, popup)).toEqual({ ok: true, value: "own" });
});

test("a message from a place that may not send it is refused before it is looked at", async () => {
	expect(await ask({ longrun: "own.only", request: {} })).toEqual(refused("not_allowed"));
	expect(await ask({ longrun: "day.add", request: {} }, { ...strava, url: "https://evil.example/" })).toEqual(refused("not_allowed"));
});

test("a request of the wrong shape is refused", async () => {
	expect(await ask({ longrun: "day.add", request: { a: "1", b: 2 } })).toEqual(refused("bad_request"));
	expect(await ask({ longrun: "day.add", request: null })).toEqual(refused("bad_request"));
});

test("what is in no table is unknown, names of every object included", async () => {
	for (const longrun of ["nothing", "toString", "__proto__", "constructor"])
		expect(await ask({ longrun, request: {} })).toEqual(refused("unknown_message"));
});

test("what is no message of ours is left to others", async () => {
	for (const message of [null, "day.add", 7, {}, { longrun: 7 }, { longrun: "x".repeat(61) }]) expect(await ask(message)).toBeNull();
});
