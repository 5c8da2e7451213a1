import type { Dictionary } from "./en.ts";
import { account } from "./ko/account.ts";
import { activities } from "./ko/activities.ts";
import { activity } from "./ko/activity.ts";
import { common } from "./ko/common.ts";
import { connections } from "./ko/connections.ts";
import { checks, errors } from "./ko/errors.ts";
import { execution, weather } from "./ko/execution.ts";
import { fitness } from "./ko/fitness.ts";
import { fitnessPage } from "./ko/fitness-page.ts";
import { goals } from "./ko/goals.ts";
import { health } from "./ko/health.ts";
import { importing } from "./ko/import.ts";
import { onboarding } from "./ko/onboarding.ts";
import { pages } from "./ko/pages.ts";
import { devices, pairing } from "./ko/pairing.ts";
import { plan } from "./ko/plan.ts";
import { change, completion, letter, plans, proposals } from "./ko/plan-change.ts";
import { safety } from "./ko/safety.ts";
import { edit, structure } from "./ko/structure.ts";
import { templates } from "./ko/templates.ts";
import { frame } from "./ko/today.ts";
import { flag, told } from "./ko/told.ts";
import { training } from "./ko/training.ts";
import { watch } from "./ko/watch.ts";
import { watchSettings } from "./ko/watch-settings.ts";
import { zones } from "./ko/zones.ts";

export const ko: Dictionary = {
	...common,
	...account,
	onboarding,
	...plan,
	...importing,
	...frame,
	...activities,
	...activity,
	...fitness,
	...fitnessPage,
	...health,
	...pages,
	...safety,
	...zones,
	training,
	goals,
	change,
	completion,
	proposals,
	letter,
	plans,
	told,
	flag,
	structure,
	edit,
	execution,
	weather,
	watch,
	watchSettings,
	templates,
	errors,
	checks,
	pairing,
	devices,
	connections,
};
