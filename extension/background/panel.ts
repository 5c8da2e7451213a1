/** What the panels on activity pages ask, answered: from what is kept, from the server, and for a file that is brought in. */
import { browser } from "wxt/browser";
import type { OutsideId } from "../../shared/activity/activity.ts";
import { type Feedback, FeedbackSchema } from "../../shared/activity/feedback.ts";
import { MAX_FIT_BYTES } from "../../shared/activity/from-fit.ts";
import { type ActivityAnswer, ActivityAnswerSchema } from "../../shared/coach/activity-panel.ts";
import type { Aged } from "../messages/aged.ts";
import type { Answer } from "../messages/message.ts";
import type { BroughtIn, panelRules } from "../messages/panel.ts";
import { answerAged, keep, kept } from "./cache.ts";
import { noteDrift } from "./drift.ts";
import { inOrder } from "./in-order.ts";
import type { Handlers } from "./listen.ts";
import { importForm, readOriginal } from "./original.ts";
import { flush, lastWaiting, write } from "./outbox.ts";
import { takePiece } from "./pieces-in.ts";
import type { Sender } from "./sender.ts";
import { ask } from "./server.ts";
import { readPaired } from "./token.ts";

const FOLDED = "folded";

const systemOf = ({ place }: Sender): OutsideId["system"] => (place === "garmin" ? "garmin_connect" : "strava");
const keyOf = ({ system, id }: OutsideId): string => `activity ${system} ${id}`;

function parse(value: unknown): ActivityAnswer | null {
	const parsed = ActivityAnswerSchema.safeParse(value);
	return parsed.success ? parsed.data : null;
}

async function activity(outside: OutsideId, fresh: boolean): Promise<Answer<Aged<ActivityAnswer>>> {
	const answer = await answerAged({ key: keyOf(outside), parse, ask: () => askActivity(outside), fresh });
	if (fresh || !answer.ok || !answer.value.value.known) return answer;
	// In the language of before the athlete changed it: only where the server cannot be reached it is better than nothing.
	const language = (await readPaired())?.athlete.language;
	return answer.value.value.athlete.language === language ? answer : { ok: false, failure: { code: "nothing_kept" } };
}

async function askActivity({ system, id: outsideId }: OutsideId): Promise<Answer<unknown>> {
	const answer = await ask((api) => api.extension.activity[":system"][":outsideId"].$get({ param: { system, outsideId } }));
	const said = answer.ok ? parse(answer.value) : null;
	if (!said?.known) return answer;
	// What the athlete has said and the server does not know yet is newer than its answer.
	const waiting = FeedbackSchema.safeParse(
		await lastWaiting("PUT", (api) => api.activities[":id"].feedback.$url({ param: { id: said.activityId } })),
	);
	// It can be reached: what waits for it need not wait for its alarm.
	void flush();
	return { ok: true, value: waiting.success ? { ...said, feedback: waiting.data } : said };
}

/** Nothing is stored unless all of it is: the server takes the file with its activities in one batch, and the same file once. */
async function bringIn(bytes: Uint8Array<ArrayBuffer>, outside: OutsideId): Promise<Answer<BroughtIn>> {
	const facts = await ask((api) => api.extension["reading-facts"].$get());
	if (!facts.ok) return facts;
	const read = await readOriginal(bytes, outside, { ...facts.value, now: Date.now() });
	if (!read.ok) return read;
	const form = importForm(read.value, `${outside.system}-${outside.id}`);
	const stored = await ask((api) => api.activities.import.$post({ form }));
	if (!stored.ok) return stored;
	const answer = await activity(outside, true);
	if (!answer.ok) return answer;
	return { ok: true, value: { several: read.value.several, answer: answer.value } };
}

/** Two taps must not overtake each other. */
const oneByOne = inOrder();

/** What is kept says from now on what the athlete said, with the server or without. */
async function said(key: string, activityId: string, feedback: Feedback): Promise<void> {
	const [paired, known] = await Promise.all([readPaired(), kept(key, parse)]);
	if (!paired || !known?.value.known || known.value.activityId !== activityId) return;
	await keep(paired.device.id, key, { ...known.value, feedback }, known.at);
}

export const panelHandlers: Handlers<typeof panelRules> = {
	"panel.activity": ({ outsideId, fresh }, sender) => activity({ system: systemOf(sender), id: outsideId }, fresh),
	"panel.feedback": async ({ outsideId, activityId, feedback }, sender) => {
		const written = await write((api) => api.activities[":id"].feedback.$put({ param: { id: activityId }, json: feedback }));
		if (!written.ok) return written;
		await oneByOne(() => said(keyOf({ system: systemOf(sender), id: outsideId }), activityId, feedback));
		const outcome = await written.value.outcome;
		if (!outcome.ok) return outcome;
		const isRefused = outcome.value.state === "waiting" && (await readPaired())?.refused === true;
		return { ok: true, value: { state: isRefused ? "unpaired" : outcome.value.state } };
	},
	"panel.original": async ({ outsideId, piece, pieces, data }, sender) => {
		if (sender.tabId === null) return { ok: false, failure: { code: "not_allowed" } };
		const whole = takePiece({ tabId: sender.tabId, subject: outsideId, piece, pieces, data }, MAX_FIT_BYTES);
		if (typeof whole === "string") return { ok: false, failure: { code: whole } };
		return whole === null ? { ok: true, value: null } : await bringIn(whole, { system: "strava", id: outsideId });
	},
	"panel.anchor": async ({ page, rung }) => {
		await noteDrift(page, rung);
		return { ok: true, value: null };
	},
	"panel.fold": async ({ name, fold }) => {
		const found: unknown = (await browser.storage.local.get(FOLDED))[FOLDED];
		const folded = new Set(Array.isArray(found) ? found : []);
		if (fold === undefined) return { ok: true, value: folded.has(name) };
		if (fold) folded.add(name);
		else folded.delete(name);
		await browser.storage.local.set({ [FOLDED]: [...folded] });
		return { ok: true, value: fold };
	},
};
