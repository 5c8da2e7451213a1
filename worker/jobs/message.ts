/** A queue message only rings the bell for one athlete; what is to be done stands in the job's row. */
import { z } from "zod/mini";

export const JobMessageSchema = z.object({ jobId: z.uuid(), athleteId: z.string() });
export type JobMessage = z.infer<typeof JobMessageSchema>;
