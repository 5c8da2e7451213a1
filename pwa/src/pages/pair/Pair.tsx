import { Navigate, useLocation, useSearchParams } from "@solidjs/router";
import { createEffect, type JSX, Match, on, Show, Switch } from "solid-js";
import { readPairingCode } from "../../../../shared/athlete/pairing-code.ts";
import { buttonClass } from "../../components/Button.tsx";
import { Skeleton } from "../../components/Skeleton.tsx";
import { usePage } from "../../state/page.ts";
import { useSession } from "../../store/session.ts";
import { useWords } from "../../words/words.tsx";
import { AccountFrame } from "../account/AccountFrame.tsx";
import { signInFor } from "../account/return-address.ts";
import { CodeForm } from "./CodeForm.tsx";
import { readExtension } from "./handover.ts";
import { NextSteps } from "./NextSteps.tsx";
import { PairQuestion } from "./PairQuestion.tsx";
import { createPairing, type PairStep } from "./pair.state.ts";

type Ended = Extract<PairStep, { step: "waiting" | "connected" | "refused" | "expired" | "lost" | "used" }>;

/** Where an extension sends its athlete, or a code is typed: `/pair?code=BCDFGHJK` asks at once, and never answers by itself. */
export default function Pair(): JSX.Element {
	const session = useSession();
	const location = useLocation();
	return (
		<Switch>
			<Match when={session.account() === null || session.needsSignIn()}>
				<Navigate href={signInFor(location.pathname + location.search)} />
			</Match>
			<Match when={session.account()}>
				<SignedInPair />
			</Match>
		</Switch>
	);
}

function SignedInPair(): JSX.Element {
	const { t } = useWords();
	const session = useSession();
	const [params, setParams] = useSearchParams<{ code?: string; extension?: string }>();
	const pairing = createPairing(session.expired, () => readExtension(params.extension));
	const codeInLink = () => (typeof params.code === "string" ? params.code : "");
	usePage(() => t("pairing.title"));
	createEffect(on(codeInLink, (code) => void pairing.look(code)));

	// A new step is announced by the focus: screen readers start there.
	createEffect(
		on(
			() => pairing.step().step,
			(step) => step !== "typing" && step !== "looking" && document.getElementById("main")?.focus({ preventScroll: true }),
			{ defer: true },
		),
	);

	function type(typed: string): void {
		const code = readPairingCode(typed);
		// The same one again: the address does not change, and is asked all the same.
		if (code === null || code === codeInLink()) void pairing.look(typed);
		else setParams({ code });
	}

	function typeAnother(): void {
		if (codeInLink() === "") void pairing.look("");
		else setParams({ code: null });
	}

	const only = <Step extends PairStep["step"]>(...names: Step[]) => {
		const now = pairing.step();
		return (names as readonly string[]).includes(now.step) ? (now as Extract<PairStep, { step: Step }>) : undefined;
	};
	const head = (): { title: string; text: string | undefined } => {
		const now = pairing.step();
		switch (now.step) {
			case "typing":
				return { title: t("pairing.title"), text: t("pairing.text") };
			case "looking":
				return { title: t("pairing.title"), text: undefined };
			case "asking":
				return { title: t("pairing.askTitle"), text: t("pairing.askText", now.request.name) };
			case "connected":
				return { title: t("pairing.connectedTitle"), text: t("pairing.connectedText", now.request.name) };
			default:
				return { title: t(`pairing.${now.step}Title`), text: t(`pairing.${now.step}Text`) };
		}
	};

	return (
		<AccountFrame title={head().title} text={head().text}>
			<Switch fallback={<Skeleton lines={4} class="h-5" />}>
				<Match when={only("typing")}>
					{(now) => <CodeForm code={codeInLink()} wrong={now().wrong} failure={now().failure} onCode={type} />}
				</Match>
				<Match when={only("asking")}>{(now) => <PairQuestion asked={now()} pairing={pairing} />}</Match>
				<Match when={only("waiting", "connected", "refused", "expired", "lost", "used")}>
					{(now) => <After now={now()} onAnother={typeAnother} />}
				</Match>
			</Switch>
		</AccountFrame>
	);
}

function After(props: { now: Ended; onAnother: () => void }): JSX.Element {
	const { t } = useWords();
	return (
		<div class="stack gap-2" role="status">
			<Switch
				fallback={
					<button type="button" class={buttonClass({ kind: "primary", wide: true })} onClick={() => props.onAnother()}>
						{t("pairing.another")}
					</button>
				}
			>
				<Match when={props.now.step === "waiting"}>
					<span class="spinner" aria-hidden="true" />
				</Match>
				<Match when={props.now.step === "connected" && props.now}>{(now) => <NextSteps scopes={now().request.scopes} />}</Match>
			</Switch>
			<Show when={props.now.step !== "waiting"}>
				<a class={buttonClass({ kind: "quiet", wide: true })} href="/settings#devices">
					{t("pairing.toDevices")}
				</a>
			</Show>
		</div>
	);
}
