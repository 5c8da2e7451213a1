import type { Rules } from "../messages/table.ts";
import { deliveryHandlers } from "./delivery.ts";
import type { Handlers } from "./listen.ts";
import { openingHandlers } from "./opening.ts";
import { pairingHandlers } from "./pairing.ts";
import { panelHandlers } from "./panel.ts";
import { readingHandlers } from "./reading.ts";
import { settingsHandlers, shellHandlers } from "./shell.ts";

/** Who answers what. */
export const handlers: Handlers<Rules> = {
	...shellHandlers,
	...settingsHandlers,
	...pairingHandlers,
	...panelHandlers,
	...openingHandlers,
	...deliveryHandlers,
	...readingHandlers,
};
