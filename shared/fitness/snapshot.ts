/** Fitness frozen at a month's end. */
import { z } from "zod/mini";
import { FitnessSchema } from "./fitness.ts";

export const SnapshotSchema = z.object({
	/** `yyyy-mm` */
	month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
	/** As of the month's last day, from everything that is known now: late data makes it anew. */
	fitness: FitnessSchema,
});
export type Snapshot = z.infer<typeof SnapshotSchema>;
