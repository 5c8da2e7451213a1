/** The school that shapes a plan. Their rules live in `plan/methodology/`. */
export const methodologies = ["daniels", "pfitzinger", "polarised", "koop", "pfaff", "general"] as const;

export type MethodologyId = (typeof methodologies)[number];
