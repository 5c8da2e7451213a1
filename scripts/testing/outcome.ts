/** What one check or test file came to. */
export interface Outcome {
	passed: number;
	failed: number;
	skipped: number;
	/** Names of what failed. */
	failures: string[];
}

export const none: Outcome = { passed: 0, failed: 0, skipped: 0, failures: [] };
export const passedOne: Outcome = { ...none, passed: 1 };
export const failedOne = (name: string): Outcome => ({ ...none, failed: 1, failures: [name] });

export function together(outcomes: readonly Outcome[]): Outcome {
	return {
		passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
		failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
		skipped: outcomes.reduce((sum, { skipped }) => sum + skipped, 0),
		failures: outcomes.flatMap(({ failures }) => failures),
	};
}

/** The last line of `npm test`. */
export function lastLine({ passed, failed, skipped }: Outcome): string {
	return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/** A run in which nothing passed proved nothing. */
export const isGood = ({ passed, failed }: Outcome) => failed === 0 && passed > 0;
