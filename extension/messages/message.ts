/**
 * Messages from pages of the extension (content scripts, popup, options) to the background, which alone knows our server and the token. The table says who
 * may send what; what arrives is parsed before it is looked at. A content script is trusted no more than the page it stands in.
 */
import { z } from "zod/mini";

/** Where a message may come from: the extension's own pages, its content script on one of the two sites, or its script on the athlete's own server. */
export type Place = "own" | "strava" | "garmin" | "server";

export interface MessageRule<Request, Reply> {
	from: readonly Place[];
	request: z.ZodMiniType<Request>;
	/** Only a type: the background is ours. */
	reply?: Reply;
}

/** `reply` is given by the type argument: `rule<Today>()({ from: ["own"], request: z.object({}) })`. */
export function rule<Reply>() {
	return <Request>(stated: Omit<MessageRule<Request, Reply>, "reply">): MessageRule<Request, Reply> => stated;
}

/** What every rule looks like to those who do not care which. */
export interface AnyRule {
	from: readonly Place[];
	request: z.ZodMiniType;
	reply?: unknown;
}

export type RequestOf<Rule extends AnyRule> = z.output<Rule["request"]>;
export type ReplyOf<Rule extends AnyRule> = Exclude<Rule["reply"], undefined>;

/** What every message is answered with: expected failures are values. */
export type Answer<Reply> = { ok: true; value: Reply } | { ok: false; failure: Failure };

/** Stable codes; words are in the dictionaries. `details` only ever for figures in the words. */
export interface Failure {
	code: string;
	details?: Record<string, unknown> | undefined;
}

export const EnvelopeSchema = z.object({ longrun: z.string().check(z.maxLength(60)), request: z.unknown() });
