/** How pages of the extension ask the background. Never throws: whatever goes wrong on the way is an answer too. */
import { browser } from "wxt/browser";
import type { Answer, ReplyOf, RequestOf } from "./message.ts";
import type { MessageName, Rules } from "./table.ts";

export async function send<Name extends MessageName>(name: Name, request: RequestOf<Rules[Name]>): Promise<Answer<ReplyOf<Rules[Name]>>> {
	try {
		const answer: Answer<ReplyOf<Rules[Name]>> | undefined = await browser.runtime.sendMessage({ longrun: name, request });
		return answer ?? { ok: false, failure: { code: "no_answer" } };
	} catch (error) {
		// After an update the content script of before stays in the page, cut off from its extension: only a reload of the page helps.
		const gone = !browser.runtime?.id || (error instanceof Error && /context invalidated/i.test(error.message));
		return { ok: false, failure: { code: gone ? "extension_updated" : "no_answer" } };
	}
}
