/** The one door of the background: who may say what is in the table, and what comes is parsed before anybody looks at it. */
import { type Browser, browser } from "wxt/browser";
import { type Answer, type AnyRule, EnvelopeSchema, type ReplyOf, type RequestOf } from "../messages/message.ts";
import { type Home, type Sender, senderOf } from "./sender.ts";

export type Handler<Rule extends AnyRule> = (request: RequestOf<Rule>, sender: Sender) => Promise<Answer<ReplyOf<Rule>>>;
export type Handlers<Table extends Record<string, AnyRule>> = { [Name in keyof Table]: Handler<Table[Name]> };

const refused = (code: string): Answer<never> => ({ ok: false, failure: { code } });

/** @returns Null when it is no message of ours, so that whoever else listens may answer. */
export async function answerMessage<Table extends Record<string, AnyRule>>(
	table: Table,
	handlers: Handlers<Table>,
	home: Home,
	message: unknown,
	from: Browser.runtime.MessageSender,
): Promise<Answer<unknown> | null> {
	const envelope = EnvelopeSchema.safeParse(message);
	if (!envelope.success) return null;
	const name = envelope.data.longrun;
	if (!Object.hasOwn(table, name)) return refused("unknown_message");
	const rule = table[name];
	const handle = handlers[name];
	const sender = senderOf(from, home);
	if (!rule || !handle || !sender?.place || !rule.from.includes(sender.place)) return refused("not_allowed");
	const request = rule.request.safeParse(envelope.data.request);
	if (!request.success) return refused("bad_request");
	return await handle(request.data as RequestOf<Table[string]>, sender);
}

type Listener = (message: unknown, from: Browser.runtime.MessageSender, reply: (answer: Answer<unknown>) => void) => true;

function listenerOf<Table extends Record<string, AnyRule>>(
	table: Table,
	handlers: Handlers<Table>,
	serverOrigin: () => Promise<string | null>,
	sent: (from: Browser.runtime.MessageSender) => Browser.runtime.MessageSender,
): Listener {
	return (message, from, reply) => {
		void (async () => {
			try {
				const home = { id: browser.runtime.id, url: `${location.protocol}//${location.host}/`, server: await serverOrigin() };
				reply((await answerMessage(table, handlers, home, message, sent(from))) ?? refused("unknown_message"));
			} catch (error) {
				// A bug: the asker must not wait for ever, and the browser's own log must show it.
				reply(refused("internal"));
				throw error;
			}
		})();
		return true;
	};
}

/** Content scripts and the extension's own pages. */
export function listen<Table extends Record<string, AnyRule>>(
	table: Table,
	handlers: Handlers<Table>,
	serverOrigin: () => Promise<string | null>,
): void {
	browser.runtime.onMessage.addListener(listenerOf(table, handlers, serverOrigin, (from) => from));
}

/** The page of the one server that a build names (`externally_connectable`): to us it is what the script on that page is elsewhere, and no more. */
export function listenOutside<Table extends Record<string, AnyRule>>(
	table: Table,
	handlers: Handlers<Table>,
	serverOrigin: () => Promise<string | null>,
): void {
	browser.runtime.onMessageExternal.addListener(
		// Another extension has an id and no page of that server; a page has no id.
		listenerOf(table, handlers, serverOrigin, (from) => (from.id === undefined ? { ...from, id: browser.runtime.id } : from)),
	);
}
