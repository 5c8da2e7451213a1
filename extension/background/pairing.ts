/** From "here is my server" to a token, one step at a time and each kept, because the background may fall asleep between any two. */
import { browser } from "wxt/browser";
import type { Answer, Failure } from "../messages/message.ts";
import type { PairingState, pairingRules, Unsent } from "../messages/pairing.ts";
import { readAddress } from "./address.ts";
import { clearBadge } from "./badge.ts";
import { keepHourly } from "./hourly.ts";
import { inOrder } from "./in-order.ts";
import type { Handlers } from "./listen.ts";
import { flush, outboxState } from "./outbox.ts";
import type { Paired } from "./paired.ts";
import { askForPairing, askForToken, type Given, giveBack } from "./pairing-requests.ts";
import { dropPermission, isPermitted, pageMayCall, registerPairingScript, unregisterPairingScript } from "./pairing-script.ts";
import { challengeOf, newVerifier } from "./pairing-secret.ts";
import { type Asking, readPending, writePending } from "./pending.ts";
import { endSessions } from "./reading-session.ts";
import { wipe } from "./store.ts";
import { today } from "./today.ts";
import { readPaired, takePlace } from "./token.ts";
import { letSleep, wakeAt, wakeNames } from "./wake.ts";

/** Browsers wake nobody sooner. */
const LEAST_SLEEP_MS = 30_000;

/** One at a time: the popup, the alarm and the page with the code may all come at once. */
const alone = inOrder();

export async function pairingState(): Promise<PairingState> {
	const [paired, pending] = await Promise.all([readPaired(), readPending()]);
	if (pending?.step === "asking") {
		const { origin, userCode, expiresAt, failure } = pending;
		return { step: "asking", origin, userCode, url: pairPage(pending), expiresAt, failure, unsent: await unsent(paired, origin) };
	}
	if (paired)
		return { step: "paired", origin: paired.origin, athlete: paired.athlete.name, device: paired.device.name, refused: paired.refused };
	return {
		step: "unpaired",
		origin: pending?.origin ?? (import.meta.env.LONGRUN_ORIGIN || null),
		failure: pending?.step === "ended" ? pending.failure : null,
	};
}

/** What a new pairing with this server may cost. */
async function unsent(paired: Paired | null, origin: string): Promise<Unsent | null> {
	const { waiting } = await outboxState();
	if (!paired || waiting === 0) return null;
	return { count: waiting, athlete: paired.origin === origin ? paired.athlete.name : null };
}

/** With our number where the page may call us by it. */
function pairPage({ origin, userCode }: Asking): string {
	const asked = new URLSearchParams({ code: userCode, ...(pageMayCall(origin) ? { extension: browser.runtime.id } : {}) });
	return `${origin}/pair?${asked}`;
}

/** Where messages may come from besides the two sites: the server that is being paired with, and only that. */
export async function pairingOrigin(): Promise<string | null> {
	const pending = await readPending();
	return pending?.step === "asking" ? pending.origin : null;
}

async function intend(origin: string): Promise<Answer<null>> {
	const address = readAddress(origin);
	if (!address.ok) return address;
	if (address.value !== origin) return { ok: false, failure: { code: "bad_address" } };
	const pending = await readPending();
	if (pending?.step !== "asking") await writePending({ step: "intended", origin });
	return { ok: true, value: null };
}

async function start(origin: string): Promise<Answer<PairingState>> {
	const address = readAddress(origin);
	if (!address.ok) return address;
	if (address.value !== origin) return { ok: false, failure: { code: "bad_address" } };
	const pending = await readPending();
	if (pending?.step === "asking" && pending.origin === origin && pending.expiresAt > Date.now()) return await told();
	if (pending?.step === "asking" && pending.origin !== origin) await leave(pending.origin);
	if (!(await isPermitted(origin))) return { ok: false, failure: { code: "no_permission" } };

	const verifier = newVerifier();
	const started = await askForPairing(origin, await challengeOf(verifier));
	if (!started.ok) return await ended(origin, started.failure);
	const { id, userCode, expiresAt, intervalSeconds } = started.value;
	const asking: Asking = {
		step: "asking",
		origin,
		id,
		userCode,
		verifier,
		expiresAt,
		intervalSeconds,
		askedAt: Date.now(),
		failure: null,
	};
	await writePending(asking);
	if (!pageMayCall(origin)) await registerPairingScript(origin);
	await wakeAt("pairing", Date.now() + LEAST_SLEEP_MS);
	await browser.tabs.create({ url: pairPage(asking) });
	// What the former pairing can still send need not be at stake.
	void flush();
	return await told();
}

/** @param code Null: only look whether the athlete said yes, and only when it is time. */
async function check(code: string | null): Promise<Answer<PairingState>> {
	const pending = await readPending();
	if (pending?.step !== "asking") return await told();
	// A device has its request's id: the token is here, and the background was ended before it could tidy up. To ask again would end the token.
	if ((await readPaired())?.device.id === pending.id) return await connected(null);
	if (Date.now() > pending.expiresAt) return await ended(pending.origin, { code: "pairing_expired" });
	if (code === null && Date.now() < pending.askedAt + pending.intervalSeconds * 1000) return await told();
	// Before the question, so that a second one that comes while it is under way waits its turn at the server too.
	await writePending({ ...pending, askedAt: Date.now() });
	const given = await askForToken(pending, code);
	if (given.ok) return await finish(pending, given.value);
	const { failure } = given;
	switch (failure.code) {
		case "slow_down":
		case "rate_limited":
			return await goOn({ ...pending, intervalSeconds: pending.intervalSeconds + 5, failure: null });
		case "authorization_pending":
			return await goOn({ ...pending, failure: null });
		case "wrong_verifier":
			// A page can say any code; ours was right when it was asked without one.
			if (code !== null) return await goOn(pending);
			return await ended(pending.origin, failure);
		case "offline":
		case "internal":
			return await goOn({ ...pending, failure });
		default:
			return await ended(pending.origin, failure);
	}
}

async function goOn(pending: Asking): Promise<Answer<PairingState>> {
	await writePending({ ...pending, askedAt: Date.now() });
	await wakeAt("pairing", Date.now() + Math.max(LEAST_SLEEP_MS, pending.intervalSeconds * 1000));
	return await told();
}

async function finish({ origin }: Asking, { token, device, athlete }: Given): Promise<Answer<PairingState>> {
	const { id: athleteId, name, language } = athlete;
	const former = await takePlace({
		origin,
		token,
		device: { id: device.id, name: device.name, scopes: device.scopes },
		athleteId,
		athlete: { name, language, units: "metric" },
		givenAt: Date.now(),
		refused: false,
	});
	return await connected(former);
}

async function connected(former: Paired | null): Promise<Answer<PairingState>> {
	endSessions();
	await writePending(null);
	await unregisterPairingScript();
	await letSleep("pairing");
	await keepHourly();
	void flush();
	if (former) {
		await giveBack(former.origin, former.token);
		if (former.origin !== (await readPaired())?.origin) await dropPermission(former.origin);
	}
	// The units, and what waits.
	await today(true);
	return await told();
}

/** Without a token. The permission goes with it, unless another pairing with the same server lives on. */
async function ended(origin: string, failure: Failure | null): Promise<Answer<PairingState>> {
	await writePending({ step: "ended", origin, failure });
	await leave(origin);
	return failure ? { ok: false, failure } : await told();
}

async function leave(origin: string): Promise<void> {
	await letSleep("pairing");
	await unregisterPairingScript();
	const paired = await readPaired();
	if (paired?.origin !== origin) await dropPermission(origin);
}

async function unpair(): Promise<Answer<PairingState>> {
	const paired = await readPaired();
	if (!paired) return await told();
	const { origin } = paired;
	const given = await giveBack(origin, paired.token);
	const isStillListed = !given.ok && given.failure.code !== "unauthenticated" && !paired.refused;
	await wipe();
	endSessions();
	await writePending(isStillListed ? { step: "ended", origin, failure: { code: "still_listed" } } : null);
	await unregisterPairingScript();
	await letSleep(...wakeNames);
	await dropPermission(origin);
	await clearBadge();
	return await told();
}

async function cancel(): Promise<Answer<PairingState>> {
	const pending = await readPending();
	return pending ? await ended(pending.origin, null) : await told();
}

const told = async (): Promise<Answer<PairingState>> => ({ ok: true, value: await pairingState() });

/** The popup may have been closed by the browser's question: then nobody else goes on. */
export async function permissionGiven(origins: readonly string[]): Promise<void> {
	await alone(async () => {
		const pending = await readPending();
		if (pending?.step === "intended" && origins.length > 0 && (await isPermitted(pending.origin))) await start(pending.origin);
	});
}

export const checkPairing = (): Promise<Answer<PairingState>> => alone(() => check(null));

export const pairingHandlers: Handlers<typeof pairingRules> = {
	"pairing.state": told,
	"pairing.intend": ({ origin }) => alone(() => intend(origin)),
	"pairing.start": ({ origin }) => alone(() => start(origin)),
	"pairing.check": checkPairing,
	"pairing.cancel": () => alone(cancel),
	"pairing.end": () => alone(unpair),
	"pairing.code": ({ id, code }, sender) =>
		alone(async () => {
			const pending = await readPending();
			if (pending?.step !== "asking" || pending.id !== id || pending.origin !== sender.url.origin) {
				return { ok: false, failure: { code: "not_allowed" } };
			}
			const answer = await check(code);
			if (!answer.ok) return answer;
			return answer.value.step === "paired" ? { ok: true, value: null } : { ok: false, failure: { code: "not_paired" } };
		}),
};
