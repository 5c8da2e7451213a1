/** One thing that Longrun adds to a page. `init` starts it; the signal ends it (the extension was updated or switched off). */
export interface Feature {
	/** Names it in errors. */
	name: string;
	init: (signal: AbortSignal) => void | Promise<void>;
}

/** Starts each feature by itself, so that one that fails does not keep the others from starting. Rejects afterwards, naming those that failed. */
export async function startFeatures(features: readonly Feature[], signal: AbortSignal): Promise<void> {
	const starts = await Promise.allSettled(features.map(async ({ init }) => init(signal)));
	const failures = starts.flatMap((start, i) => (start.status === "rejected" ? [{ name: features[i]?.name, reason: start.reason }] : []));
	if (failures.length === 0) return;
	throw new AggregateError(
		failures.map((failure) => failure.reason),
		`Longrun could not start: ${failures.map((failure) => failure.name).join(", ")}`,
	);
}
