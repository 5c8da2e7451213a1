/** Starts what the athlete has left on. Off, a feature does nothing on the page: it is not even asked, and where all are off not a trace of us is there. */
import { type FeatureName, isOn } from "../messages/features.ts";
import { askContext, askContextAgain } from "../panel/context.ts";
import { askAhead } from "../panel/opening.ts";
import { type Feature, startFeatures } from "./feature.ts";
import { markPage } from "./mark-page.ts";
import { onReturn } from "./on-return.ts";

export interface SwitchedFeature extends Feature {
	setting: FeatureName;
}

/** @param activityId Of the page that opens, if it is an activity's: its panel begins with what is kept. */
export async function startWhereOn(
	features: readonly SwitchedFeature[],
	signal: AbortSignal,
	activityId: string | null = null,
): Promise<void> {
	if (activityId !== null) askAhead(activityId);
	const context = await askContext();
	if (!context || signal.aborted) return;
	const on = features.filter(({ setting }) => isOn(context.settings, setting));
	if (on.length === 0) return;
	// Before those who wait for its answer.
	onReturn(signal, () => void askContextAgain());
	await startFeatures([markPage, ...on], signal);
}
