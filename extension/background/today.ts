/** Today's workout and what waits, kept for the popup, the cards and the badge. */
import { type TodayPanel, TodayPanelSchema } from "../../shared/coach/today-panel.ts";
import type { Aged } from "../messages/aged.ts";
import type { Answer } from "../messages/message.ts";
import { showRefused, showWaiting } from "./badge.ts";
import { answerAged } from "./cache.ts";
import { ask } from "./server.ts";
import { readSettings } from "./settings.ts";
import { changePaired, readPaired } from "./token.ts";

export async function today(fresh: boolean): Promise<Answer<Aged<TodayPanel>>> {
	const answer = await answerAged({
		key: "today",
		parse: (value) => {
			const parsed = TodayPanelSchema.safeParse(value);
			return parsed.success ? parsed.data : null;
		},
		ask: () => ask((api) => api.extension.today.$get()),
		fresh,
	});
	if (fresh) await note(answer);
	return answer;
}

/** The badge in another language. */
export async function badgeAgain(): Promise<void> {
	await note(await today(false));
}

async function note(answer: Answer<Aged<TodayPanel>>): Promise<void> {
	const paired = await readPaired();
	if (!paired) return;
	const language = (await readSettings()).language ?? paired.athlete.language;
	if (paired.refused) await showRefused(language);
	else if (answer.ok && answer.value.failure === null) {
		const { athlete } = answer.value.value;
		await changePaired(paired.device.id, (known) => ({ ...known, athlete }));
		await showWaiting(answer.value.value, language);
	}
}
