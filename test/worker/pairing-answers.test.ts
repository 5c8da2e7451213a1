/** What an athlete says to a request to pair, when somebody else is a moment faster; and what a request may be called. */
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { createServices } from "../../worker/services.ts";
import { approvePairing, refusePairing } from "../../worker/usecases/answer-pairing.ts";
import type { Call } from "../../worker/usecases/call.ts";
import { withProfile } from "./athletes.ts";
import type { Client } from "./client.ts";
import { approve, Extension } from "./paired.ts";
import { athleteIdOf } from "./recalculation.ts";

/** A call in which something else happens right before the answer is written: the request was looked at by then. */
async function overtaken(client: Client, meanwhile: () => Promise<unknown>): Promise<Call> {
	let done = false;
	const wrap = (statement: D1PreparedStatement): D1PreparedStatement =>
		new Proxy(statement, {
			get(target, name) {
				const member = Reflect.get(target, name, target);
				if (typeof member !== "function") return member;
				if (name === "bind") return (...values: unknown[]) => wrap(target.bind(...values));
				return async (...args: unknown[]) => {
					if (!done) {
						done = true;
						await meanwhile();
					}
					return Reflect.apply(member, target, args);
				};
			},
		});
	const DB = new Proxy(env.DB, {
		get(target, name) {
			if (name === "prepare")
				return (query: string) => (/^update "pairing"/.test(query) ? wrap(target.prepare(query)) : target.prepare(query));
			const member = Reflect.get(target, name, target);
			return typeof member === "function" ? member.bind(target) : member;
		},
	});
	return createServices({ ...env, DB }).call(await athleteIdOf(client), Date.now());
}

const refuse = (client: Client, { userCode }: Extension) => client.post(`/api/pairing/requests/${userCode}/refuse`);

async function asking(): Promise<{ client: Client; extension: Extension }> {
	const client = await withProfile();
	const extension = new Extension();
	await extension.asks();
	return { client, extension };
}

test("a no that comes a moment after a yes says that it comes too late: the browser is in", async () => {
	const { client, extension } = await asking();
	const call = await overtaken(client, () => approve(client, extension));
	await expect(refusePairing(call, extension.userCode, "address")).rejects.toMatchObject({ code: "code_used" });
	expect((await extension.redeems()).status).toBe(200);
	expect((await client.get("/api/devices")).body.devices).toHaveLength(1);
});

test("a no that comes a moment after another athlete's answer says that there is nothing to refuse", async () => {
	const { client, extension } = await asking();
	const other = await withProfile();
	const call = await overtaken(client, () => approve(other, extension));
	await expect(refusePairing(call, extension.userCode, "address")).rejects.toMatchObject({ code: "pairing_expired" });
});

test("a no that is given twice at once is one no", async () => {
	const { client, extension } = await asking();
	const call = await overtaken(client, () => refuse(client, extension));
	expect(await refusePairing(call, extension.userCode, "address")).toEqual({ refused: true });
});

test("a yes that comes a moment after a yes has been used, after a no it has ended", async () => {
	const { client, extension } = await asking();
	const after = await overtaken(client, () => approve(client, extension));
	await expect(approvePairing(after, extension.userCode, "address")).rejects.toMatchObject({ code: "code_used" });
	const second = await asking();
	const afterNo = await overtaken(second.client, () => refuse(second.client, second.extension));
	await expect(approvePairing(afterNo, second.extension.userCode, "address")).rejects.toMatchObject({ code: "pairing_expired" });
});

test.each([
	["a Hangul filler", "\u3164"],
	["a Hangul leading filler", "\u115f\u1160"],
	["a half-width filler", "\uffa0"],
	["a joiner nobody sees", "Chrome\u034f"],
	["a mark without a letter", "\u0301"],
	["signs alone", "(.)"],
])("%s is no name", async (_what, name) => {
	expect((await new Extension().asks({ name })).status).toBe(400);
});

test.each(["Chrome on macOS", "Mina의 노트북", "Firefox 128.0 (Linux)", "Ordinateur d’été", "한글"])("%s is a name", async (name) => {
	expect((await new Extension().asks({ name })).status).toBe(200);
});
