import type { IsoDate } from "../../../../shared/calendar.ts";
import { preferences } from "../../store/preferences.ts";
import type { Words } from "../../words/words.tsx";
import type { readGoal } from "./goal-draft.ts";

/** What a goal is read with: the athlete's day and units, and names for goals that have none. */
export function goalContext({ t }: Pick<Words, "t">, today: IsoDate): Parameters<typeof readGoal>[1] {
	return {
		units: preferences.units(),
		today,
		names: {
			general: (aim) => (aim === "fitness" ? t("onboarding.goal.generalName") : t(`goals.aims.${aim}`)),
			race: (choice) => t(choice === "other" ? "onboarding.goal.race" : `onboarding.goal.distances.${choice}`),
		},
	};
}
