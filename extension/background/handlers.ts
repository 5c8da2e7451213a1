import type { Rules } from "../messages/table.ts";
import { deliveryHandlers } from "./delivery.ts";
import type { Handlers } from "./listen.ts";
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
	...deliveryHandlers,
	...readingHandlers,
};
