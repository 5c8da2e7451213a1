/** English, the measure of every other dictionary: what is here must be there. */
import { account } from "./en/account.ts";
import { activities } from "./en/activities.ts";
import { activity } from "./en/activity.ts";
import { common } from "./en/common.ts";
import { connections } from "./en/connections.ts";
import { checks, errors } from "./en/errors.ts";
import { execution, weather } from "./en/execution.ts";
import { fitness } from "./en/fitness.ts";
import { fitnessPage } from "./en/fitness-page.ts";
import { goals } from "./en/goals.ts";
import { health } from "./en/health.ts";
import { importing } from "./en/import.ts";
import { onboarding } from "./en/onboarding.ts";
import { pages } from "./en/pages.ts";
import { devices, pairing } from "./en/pairing.ts";
import { plan } from "./en/plan.ts";
import { change, completion, letter, plans, proposals } from "./en/plan-change.ts";
import { safety } from "./en/safety.ts";
import { edit, structure } from "./en/structure.ts";
import { templates } from "./en/templates.ts";
import { frame } from "./en/today.ts";
import { flag, told } from "./en/told.ts";
import { training } from "./en/training.ts";
import { watch } from "./en/watch.ts";
import { watchSettings } from "./en/watch-settings.ts";
import { zones } from "./en/zones.ts";

export const en = {
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

export type Dictionary = typeof en;
