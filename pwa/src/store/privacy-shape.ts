/** What the Worker says about privacy, per source and use. */
import { z } from "zod/mini";
import { type Permission, sources, type Use } from "../../../shared/activity/provenance.ts";

const permissions = { yes: "yes", no: "no", consent: "consent" } as const satisfies { [Each in Permission]: Each };

/** The same for each use; complete by the compiler. */
function byUse<Shape extends z.ZodMiniType>(shape: Shape) {
	return { model: shape, merge: shape, export: shape, upload: shape } satisfies Record<Use, Shape>;
}

const AnswerSchema = z.nullable(z.object({ granted: z.boolean(), words: z.string(), at: z.number() }));

export const PrivacySchema = z.object({
	words: z.string(),
	sources: z.array(
		z.object({
			source: z.enum(sources),
			rules: z.object({ ...byUse(z.enum(permissions)), keepDays: z.nullable(z.number()), basis: z.string() }),
			answers: z.object(byUse(AnswerSchema)),
			allowed: z.object(byUse(z.boolean())),
		}),
	),
});

export type SourcePrivacy = z.infer<typeof PrivacySchema>["sources"][number];
