/** Metrics as they were stored, by any version, made into today's. */
import { z } from "zod/mini";
import { BestEffortSchema, type Metrics, MetricsSchema, missingReasons, nullableMetrics } from "./metrics.ts";

const NotNegative = z.number().check(z.minimum(0));
const Reason = z.enum(missingReasons);
const Method = z.enum(["heart_rate", "pace", "duration"]);

/** What the first version stored. */
const FirstSchema = z.object({
	version: z.literal(1),
	distanceMetres: z.optional(z.nullable(NotNegative)),
	movingSeconds: z.nullable(NotNegative),
	load: z.union([
		z.object({
			value: NotNegative,
			method: Method,
			passedOver: z.optional(z.array(z.object({ method: Method, reason: Reason }))),
		}),
		z.object({ value: z.null(), reason: Reason }),
	]),
	heartRateZoneSeconds: z.union([z.array(NotNegative).check(z.length(5)), z.object({ reason: Reason })]),
	gradedSpeed: z.nullable(NotNegative),
	bestEfforts: z.array(BestEffortSchema),
	peakHeartRate: z.optional(z.nullable(NotNegative)),
	missing: z.optional(z.partialRecord(z.enum(["distanceMetres", "movingSeconds", "gradedSpeed", "bestEfforts", "peakHeartRate"]), Reason)),
});

/**
 * Metrics of version 2 from a stored row: as they are, or of version 1 with what that did not know yet missing as `not_computed`. Throws a ZodError
 * on anything else: the rows are our own, so it is a bug.
 */
export function liftMetrics(stored: unknown): Metrics {
	const first = FirstSchema.safeParse(stored);
	return first.success ? lifted(first.data) : MetricsSchema.parse(stored);
}

function lifted(first: z.infer<typeof FirstSchema>): Metrics {
	const reason = "not_computed";
	const metrics: Metrics = {
		version: 2,
		distanceMetres: first.distanceMetres ?? null,
		movingSeconds: first.movingSeconds,
		ascentMetres: null,
		load: first.load.value === null ? first.load : { ...first.load, passedOver: first.load.passedOver ?? [], others: [] },
		heartRateZoneSeconds: first.heartRateZoneSeconds,
		paceZoneSeconds: { reason },
		powerZoneSeconds: { reason },
		gradedSpeed: first.gradedSpeed,
		weightedPower: null,
		bestEfforts: first.bestEfforts,
		peakHeartRate: first.peakHeartRate ?? null,
		cadence: null,
		stepMetres: null,
		efficiencyFactor: null,
		decouplingPercent: null,
		variability: null,
		heat: null,
		missing: { ...first.missing },
	};
	for (const id of nullableMetrics) {
		const value = metrics[id];
		if (value === null || (Array.isArray(value) && value.length === 0)) metrics.missing[id] ??= reason;
	}
	return metrics;
}
