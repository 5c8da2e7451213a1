/** Sending to Garmin, as far as the athlete's own server is concerned. The calls to Garmin are made in the tab. */
import { browser } from "wxt/browser";
import { addDays } from "../../shared/calendar.ts";
import {
	type deliveryRules,
	type ShownDelivery,
	ShownDeliverySchema,
	type WholeDelivery,
	WholeDeliverySchema,
} from "../messages/delivery.ts";
import type { Answer } from "../messages/message.ts";
import { answerAged } from "./cache.ts";
import { noteDrift } from "./drift.ts";
import type { Handlers } from "./listen.ts";
import { ask, type Call } from "./server.ts";
import { today } from "./today.ts";
import { readPaired } from "./token.ts";

/** A line that no workout has: taking it away changes nothing and renews the lease, as each written line does. */
const NO_WORKOUT = "none";
const LOOKED = "garminLookedOn";
const DAYS = "garminDays";

/** The server's day may be one ahead of this browser's; days too many are cut by whoever shows them. */
function query(days: number): { to: string } {
	const now = new Date();
	const here = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
	return { to: addDays(here, days) };
}

async function whole(days: number): Promise<Answer<WholeDelivery>> {
	const answer = await ask((api) => api.garmin.delivery.$get({ query: query(days) }));
	if (!answer.ok) return answer;
	const parsed = WholeDeliverySchema.safeParse(answer.value);
	return parsed.success ? { ok: true, value: parsed.data } : { ok: false, failure: { code: "other_version" } };
}

function shownOf({ wanted, ...delivery }: WholeDelivery): ShownDelivery {
	return { ...delivery, wanted: wanted.map(({ garmin, ...workout }) => ({ ...workout, sportTypeKey: sportTypeKeyOf(garmin) })) };
}

function sportTypeKeyOf(garmin: WholeDelivery["wanted"][number]["garmin"]): string | null {
	const sport = garmin?.sportType;
	return typeof sport === "object" && sport !== null && "sportTypeKey" in sport ? String(sport.sportTypeKey) : null;
}

function asShown(value: unknown): ShownDelivery | null {
	const parsed = ShownDeliverySchema.safeParse(value);
	return parsed.success ? parsed.data : null;
}

/** For answers that say no more than that it is done. */
async function done<Reply>(call: Call<Reply>): Promise<Answer<null>> {
	const answer = await ask(call);
	return answer.ok ? { ok: true, value: null } : answer;
}

export const deliveryHandlers: Handlers<typeof deliveryRules> = {
	"delivery.shown": ({ days, fresh }) =>
		answerAged({
			key: `delivery ${days}`,
			parse: asShown,
			ask: async () => {
				const answer = await whole(days);
				return answer.ok ? { ok: true, value: shownOf(answer.value) } : answer;
			},
			fresh,
		}),
	"delivery.days": async ({ choose }) => {
		if (choose !== undefined) await browser.storage.local.set({ [DAYS]: choose });
		const found: unknown = (await browser.storage.local.get(DAYS))[DAYS];
		return { ok: true, value: typeof found === "number" ? found : null };
	},
	"delivery.whole": ({ days }) => whole(days),
	"delivery.lease": ({ account, rebind }) => ask((api) => api.garmin.delivery.lease.$post({ json: { account, rebind } })),
	"delivery.keepLease": ({ lease }) =>
		done((api) => api.garmin.delivery.entries[":workoutId"].$put({ param: { workoutId: NO_WORKOUT }, json: { lease, entry: null } })),
	"delivery.release": async ({ lease }) => {
		const released = await done((api) => api.garmin.delivery.lease[":lease"].$delete({ param: { lease } }));
		// Popup and badge say what is on the watch; nobody waits for that.
		void today(true);
		return released;
	},
	"delivery.record": ({ lease, workoutId, entry }) =>
		done((api) => api.garmin.delivery.entries[":workoutId"].$put({ param: { workoutId }, json: { lease, entry } })),
	"delivery.approve": ({ workoutId, digest }) =>
		done((api) => api.workouts[":id"].approval.$put({ param: { id: workoutId }, json: { approved: true, digest } })),
	"delivery.approvePlan": ({ planId }) => done((api) => api.plans.approval.$put({ json: { approved: true, planId } })),
	"delivery.answer": ({ workoutId, answer }) =>
		done((api) => api.garmin.delivery.entries[":workoutId"].answer.$post({ param: { workoutId }, json: { answer } })),
	"delivery.load": async (_, { tabId }) => {
		if (tabId === null) return { ok: false, failure: { code: "not_allowed" } };
		await browser.scripting.executeScript({ target: { tabId }, files: ["/garmin-service.js"] });
		return { ok: true, value: null };
	},
	"delivery.lookIsDue": async () => {
		if ((await readPaired()) === null) return { ok: true, value: false };
		const day = new Date().toISOString().slice(0, 10);
		if ((await browser.storage.local.get(LOOKED))[LOOKED] === day) return { ok: true, value: false };
		await browser.storage.local.set({ [LOOKED]: day });
		return { ok: true, value: true };
	},
	"delivery.seen": async ({ subject, finding }) => {
		await noteDrift(subject, finding);
		return { ok: true, value: null };
	},
};
