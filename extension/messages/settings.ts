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

const someSwitches = <Name extends string>(names: readonly Name[]) => z.partialRecord(z.enum(names), z.boolean());

/** Only what the athlete has changed: two changes shortly after one another must not undo each other. */
const SettingsChangeSchema = z.object({
	sites: z.optional(someSwitches(siteNames)),
	features: z.optional(someSwitches(featureNames)),
	bringInOriginals: z.optional(z.boolean()),
	language: z.optional(z.nullable(z.enum(languages))),
});
export type SettingsChange = z.infer<typeof SettingsChangeSchema>;

export const settingsRules = {
	/** Answers with all of them as they are now. */
	"settings.change": rule<Settings>()({ from: ["own"], request: SettingsChangeSchema }),
};
