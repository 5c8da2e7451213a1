/** The first message of an activity's page: three answers that are known here, put together at once. */
import { isOn } from "../messages/features.ts";
import type { openingRules } from "../messages/opening.ts";
import type { Handlers } from "./listen.ts";
import { panelHandlers } from "./panel.ts";
import { shellHandlers } from "./shell.ts";

export const openingHandlers: Handlers<typeof openingRules> = {
	"opening.activity": async ({ outsideId }, sender) => {
		const [context, folded, kept] = await Promise.all([
			shellHandlers["shell.context"]({}, sender),
			panelHandlers["panel.fold"]({ name: "activity" }, sender),
			panelHandlers["panel.activity"]({ outsideId, fresh: false }, sender),
		]);
		if (!context.ok) return context;
		const shows = isOn(context.value.settings, sender.place === "garmin" ? "garminActivity" : "stravaActivity");
		return {
			ok: true,
			value: { context: context.value, folded: folded.ok && folded.value, kept: shows && kept.ok ? kept.value : null },
		};
	},
};
