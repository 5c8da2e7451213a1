/** The library: every session by name, to be put in or to replace another. Each kind of workout has at least one. */
import { easyTemplates } from "./easy-templates.ts";
import { otherTemplates } from "./other-templates.ts";
import { qualityTemplates } from "./quality-templates.ts";
import { sprintTemplates } from "./sprint-templates.ts";
import type { WorkoutTemplate } from "./template.ts";

export const templates: readonly WorkoutTemplate[] = [...easyTemplates, ...qualityTemplates, ...sprintTemplates, ...otherTemplates];

export function templateOf(id: string): WorkoutTemplate | undefined {
	return templates.find((each) => each.id === id);
}
