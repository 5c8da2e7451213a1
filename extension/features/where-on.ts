/** Starts what the athlete has left on. Off, a feature does nothing on the page: it is not even asked. */
import { type FeatureName, isOn } from "../messages/features.ts";
import { askContext } from "../panel/context.ts";
import { type Feature, startFeatures } from "./feature.ts";

export interface SwitchedFeature extends Feature {
	setting: FeatureName;
}

export async function startWhereOn(features: readonly SwitchedFeature[], signal: AbortSignal): Promise<void> {
	const context = await askContext();
	if (!context || signal.aborted) return;
	await startFeatures(
		features.filter(({ setting }) => isOn(context.settings, setting)),
		signal,
	);
}
