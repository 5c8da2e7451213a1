/** What is known of a page's activity before the server is asked. */
import type { Answer } from "../messages/message.ts";
import type { Opening } from "../messages/opening.ts";
import { send } from "../messages/send.ts";
import { wordsIn } from "../words/words-in.ts";
import { learnContext } from "./context.ts";

let ahead: { outsideId: string; answer: Promise<Answer<Opening>> } | null = null;

function ask(outsideId: string): Promise<Answer<Opening>> {
	const answer = send("opening.activity", { outsideId });
	learnContext(answer);
	return answer;
}

/** Said as the page opens, before it is known what is on there. The answer tells that too. */
export function askAhead(outsideId: string): void {
	ahead = { outsideId, answer: ask(outsideId) };
	// While the answer is on its way: a page's first date takes longer than all the rest of the panel's words.
	wordsIn(navigator.language.startsWith("ko") ? "ko" : "en").f.date("2026-01-01", "weekday");
}

/** Goes on with the question that was asked ahead, once. */
export function askOpening(outsideId: string): Promise<Answer<Opening>> {
	const asked = ahead?.outsideId === outsideId ? ahead.answer : ask(outsideId);
	ahead = null;
	return asked;
}
