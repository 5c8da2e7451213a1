/** This browser's tie to a server and an athlete, as it is kept. */
import { z } from "zod/mini";
import { scopes } from "../../shared/athlete/device.ts";
import { languages, unitSystems } from "../../shared/athlete/profile.ts";

export const PairedSchema = z.object({
	/** Of the server: scheme, host and port. */
	origin: z.string(),
	token: z.string(),
	device: z.object({ id: z.string(), name: z.string(), scopes: z.array(z.enum(scopes)) }),
	/** Of the server; what is kept here is this athlete's. */
	athleteId: z.string(),
	athlete: z.object({ name: z.string(), language: z.enum(languages), units: z.enum(unitSystems) }),
	/** When this token was given, ms since 1970. */
	givenAt: z.number(),
	/** The server has said that it no longer takes it. */
	refused: z.boolean(),
});
export type Paired = z.infer<typeof PairedSchema>;
