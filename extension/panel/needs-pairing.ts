import type { Failure } from "../messages/message.ts";

const codes: ReadonlySet<string> = new Set(["not_paired", "pair_again", "no_permission", "wrong_scope"]);

/** Only the extension's own pages can mend it, by pairing anew or by the browser's permission. */
export const needsPairing = (failure: Failure | null | undefined): boolean => codes.has(failure?.code ?? "");

/** What the button says that leads there. */
export const pairingWord = ({ code }: Failure): "panel.pairNow" | "panel.pairAgain" =>
	code === "pair_again" || code === "wrong_scope" ? "panel.pairAgain" : "panel.pairNow";
