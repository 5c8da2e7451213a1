/** Plans as they were stored before: every older version is read as the newest one. */
import { z } from "zod/mini";
import { PLAN_SCHEMA, type Plan, PlanSchema } from "./plan.ts";

const StoredSchema = z.looseObject({ schema: z.number() });

/** Version 1 knew neither circumstances nor other schools. Throws a ZodError for what is no plan, and for a version newer than this code. */
export function liftPlan(stored: unknown): Plan {
	const plan = StoredSchema.parse(stored);
	return PlanSchema.parse(plan.schema === 1 ? { ...plan, schema: PLAN_SCHEMA, circumstances: [] } : plan);
}
