/** What the athlete has set for this browser. */
import { z } from "zod/mini";
import { languages } from "../../shared/athlete/profile.ts";
import { featureNames, siteNames } from "./features.ts";
import { rule } from "./message.ts";

const switches = <Name extends string>(names: readonly Name[]) => z.record(z.enum(names), z.boolean());

export const SettingsSchema = z.object({
	sites: switches(siteNames),
	features: switches(featureNames),
	/** Original files of own activities come in by themselves, without a tap on the panel. */
	bringInOriginals: z.boolean(),
	/** Null: the athlete's own, as the server knows it. */
	language: z.nullable(z.enum(languages)),
});
export type Settings = z.infer<typeof SettingsSchema>;

export const settingsRules = {
	"settings.write": rule<Settings>()({ from: ["own"], request: SettingsSchema }),
};
