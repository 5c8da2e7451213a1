/** Tying this browser to an athlete's own server. */
import { z } from "zod/mini";
import { type Failure, rule } from "./message.ts";

/** Writes of the former pairing that have not gone out. */
export interface Unsent {
	count: number;
	/** Whose they are: paired anew as the same athlete, they go out. Null: of another server, and lost with the yes. */
	athlete: string | null;
}

export type PairingState =
	/** `failure`: how the last try ended. `origin`: what to offer, null when nothing is known. */
	| { step: "unpaired"; origin: string | null; failure: Failure | null }
	/** The athlete has seen the code and not answered yet. `url` opens the page that asks. */
	| { step: "asking"; origin: string; userCode: string; url: string; expiresAt: number; failure: Failure | null; unsent: Unsent | null }
	/** `refused`: the server no longer takes this browser's token. */
	| { step: "paired"; origin: string; athlete: string; device: string; refused: boolean };

/** Length only: whether it may be paired with is told by `address.ts`. */
const OriginSchema = z.string().check(z.maxLength(300));
const nothing = z.object({});

export const pairingRules = {
	"pairing.state": rule<PairingState>()({ from: ["own"], request: nothing }),
	/** Said on the click, before the browser asks for its permission: the popup may be closed by that question. */
	"pairing.intend": rule<null>()({ from: ["own"], request: z.object({ origin: OriginSchema }) }),
	/** Needs the permission for the origin. Asked twice it answers with the request under way. */
	"pairing.start": rule<PairingState>()({ from: ["own"], request: z.object({ origin: OriginSchema }) }),
	/** Asks the server, when it is time, whether the athlete has said yes. */
	"pairing.check": rule<PairingState>()({ from: ["own"], request: nothing }),
	"pairing.cancel": rule<PairingState>()({ from: ["own"], request: nothing }),
	"pairing.end": rule<PairingState>()({ from: ["own"], request: nothing }),
	/** The one-time code from the page on which the athlete said yes. */
	"pairing.code": rule<null>()({
		from: ["server"],
		request: z.object({ id: z.string().check(z.maxLength(64)), code: z.string().check(z.maxLength(200)) }),
	}),
};
