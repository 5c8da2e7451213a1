/** A pairing as the athlete goes through it: the code, the question, the answer, and whether the extension came. */
import { createSignal, onCleanup } from "solid-js";
import { readPairingCode } from "../../../../shared/athlete/pairing-code.ts";
import { asFailure } from "../../api/client.ts";
import type { FailureCode } from "../../api/failure.ts";
import { approvePairing, lookAtPairing, type PairingRequest, refusePairing } from "../../store/pairing.ts";
import { handOver, listenForPaired } from "./handover.ts";

export type PairStep =
	| { step: "typing"; wrong: "badCode" | "unknownCode" | null; failure: FailureCode | null }
	| { step: "looking" }
	| { step: "asking"; code: string; request: PairingRequest; failure: FailureCode | null }
	| { step: "waiting"; request: PairingRequest }
	| { step: "connected"; request: PairingRequest }
	| { step: "refused" | "expired" | "lost" | "used" };

const LOOK_EVERY_MS = 2_000;
/** The yes is good for two minutes. */
const LOST_AFTER_MS = 125_000;

/**
 * @param onSignedOut The sign-in has ended meanwhile.
 * @param extension Its number, where this page may call it.
 */
export function createPairing(onSignedOut: () => void, extension: () => string | null) {
	const [step, setStep] = createSignal<PairStep>({ step: "looking" });
	const [busy, setBusy] = createSignal<"approve" | "refuse" | null>(null);
	let stopWaiting = () => {};
	let asked = 0;
	onCleanup(() => stopWaiting());

	/** What somebody typed, or followed a link with. */
	async function look(typed: string): Promise<void> {
		stopWaiting();
		const turn = ++asked;
		const code = readPairingCode(typed);
		if (code === null) return void setStep({ step: "typing", wrong: typed === "" ? null : "badCode", failure: null });
		setStep({ step: "looking" });
		const next = await found(code);
		if (turn === asked) setStep(next);
	}

	async function found(code: string): Promise<PairStep> {
		try {
			const request = await lookAtPairing(code);
			switch (request.status) {
				case "waiting":
					return { step: "asking", code, request, failure: null };
				case "refused":
					return { step: "refused" };
				case "closed":
					return { step: "expired" };
				case "approved":
				case "redeemed":
					return { step: "used" };
				default:
					return request.status satisfies never;
			}
		} catch (error) {
			return afterFailure(asFailure(error).code) ?? { step: "typing", wrong: null, failure: asFailure(error).code };
		}
	}

	/** Null: said where it happened. */
	function afterFailure(code: FailureCode): PairStep | null {
		if (code === "unauthenticated") onSignedOut();
		if (code === "not_found") return { step: "typing", wrong: "unknownCode", failure: null };
		if (code === "pairing_expired") return { step: "expired" };
		if (code === "pairing_refused") return { step: "refused" };
		return code === "code_used" ? { step: "used" } : null;
	}

	async function answered(which: "approve" | "refuse", work: (code: string, request: PairingRequest) => Promise<void>): Promise<void> {
		const now = step();
		if (now.step !== "asking" || busy() !== null) return;
		setBusy(which);
		try {
			await work(now.code, now.request);
		} catch (error) {
			const { code } = asFailure(error);
			setStep(afterFailure(code) ?? { ...now, failure: code });
		} finally {
			setBusy(null);
		}
	}

	const approve = () =>
		answered("approve", async (userCode, request) => {
			const { id, code } = await approvePairing(userCode);
			setStep({ step: "waiting", request });
			stopWaiting = wait(userCode, request);
			void handOver({ id, code }, extension());
		});

	const refuse = () =>
		answered("refuse", async (userCode) => {
			await refusePairing(userCode);
			setStep({ step: "refused" });
		});

	/** The extension may come by the code or by asking the server itself: either way the server knows. */
	function wait(userCode: string, request: PairingRequest): () => void {
		const end = (next: PairStep) => {
			stop();
			setStep(next);
		};
		const paired = () => end({ step: "connected", request });
		const stopListening = listenForPaired(request.id, paired);
		const looking = setInterval(() => {
			lookAtPairing(userCode).then(
				({ status }) => status === "redeemed" && paired(),
				// Asked again in a moment; what is no failure of the server is a bug.
				(error: unknown) => void asFailure(error),
			);
		}, LOOK_EVERY_MS);
		const lost = setTimeout(() => end({ step: "lost" }), LOST_AFTER_MS);
		function stop(): void {
			stopListening();
			clearInterval(looking);
			clearTimeout(lost);
			stopWaiting = () => {};
		}
		return stop;
	}

	return { step, busy, look, approve, refuse };
}

export type Pairing = ReturnType<typeof createPairing>;
