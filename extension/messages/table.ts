/** Every message there is. Content scripts take only the types of this file: what is parsed is parsed in the background. */
import { deliveryRules } from "./delivery.ts";
import { openingRules } from "./opening.ts";
import { pairingRules } from "./pairing.ts";
import { panelRules } from "./panel.ts";
import { readingRules } from "./reading.ts";
import { settingsRules } from "./settings.ts";
import { shellRules } from "./shell.ts";

export const rules = {
	...shellRules,
	...settingsRules,
	...pairingRules,
	...panelRules,
	...openingRules,
	...deliveryRules,
	...readingRules,
};

export type Rules = typeof rules;
export type MessageName = keyof Rules;
