import type { Samples } from "./samples.ts";

/** How much was recorded: rows times channels, beat intervals as one more. The richest of an effort's recordings leads. */
export function richnessOf({ time, channels, rr }: Samples): number {
	const columns = Object.values(channels).filter((column) => column !== undefined).length;
	return time.length * columns + (rr?.length ?? 0);
}
