/** One line of what a rebuild changed: the plan's diff with its reason. */
import { z } from "zod/mini";
import { IsoDateSchema } from "../calendar.ts";

export const planChangeKinds = ["added", "removed", "moved", "retargeted", "resized", "replaced", "locked", "unlocked", "edited"] as const;

export const planChangeReasons = [
	"new_window",
	"new_fitness",
	"low_adherence",
	"overreach",
	"return_after_break",
	"hold",
	/** Data that came late has shown the week before to be another than was thought. */
	"late_data",
	"goal_changed",
	"methodology_changed",
	/** The athlete's own operation, or the coach's that the athlete agreed to. */
	"by_hand",
	"poor_recovery",
	"red_flag",
	"illness",
	"injury",
	"blocked_days",
	"weekday_missed",
	/** A missed key session found another day. */
	"re_slotted",
	"raised",
	"vdot_step",
	"profile_changed",
	/** A knock-on: what stands around it has changed, or was done otherwise. */
	"rebalanced",
	"safety",
] as const;

export const PlanChangeSchema = z.object({
	kind: z.enum(planChangeKinds),
	workoutId: z.string(),
	day: IsoDateSchema,
	/** Day before the change, when it moved. */
	fromDay: z.optional(IsoDateSchema),
	reason: z.enum(planChangeReasons),
});

export type PlanChange = z.infer<typeof PlanChangeSchema>;
export type PlanChangeReason = (typeof planChangeReasons)[number];
