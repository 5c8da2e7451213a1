import { type Accessor, createSignal } from "solid-js";
import { ApiFailure, type FailureCode } from "../../api/failure.ts";

export interface Saving {
	busy: Accessor<boolean>;
	failure: Accessor<FailureCode | null>;
	/** True when it went well; what the server refuses stands in `failure`. */
	run(work: () => Promise<unknown>): Promise<boolean>;
}

/** One piece of work at a time, and what came of it. */
export function createSaving(): Saving {
	const [busy, setBusy] = createSignal(false);
	const [failure, setFailure] = createSignal<FailureCode | null>(null);
	return {
		busy,
		failure,
		async run(work) {
			if (busy()) return false;
			setBusy(true);
			setFailure(null);
			try {
				await work();
				return true;
			} catch (error) {
				if (!(error instanceof ApiFailure)) throw error;
				setFailure(error.code);
				return false;
			} finally {
				setBusy(false);
			}
		},
	};
}
