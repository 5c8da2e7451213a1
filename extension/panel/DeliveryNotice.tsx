import { For, type JSX, Match, Show, Switch } from "solid-js";
import { buttonClass } from "../../look/button-class.ts";
import type { RunFailure } from "../garmin/run.ts";
import { send } from "../messages/send.ts";
import { useDeliveryWords } from "../words/delivery-words.ts";
import { Button } from "./Button.tsx";
import { context } from "./context.ts";
import { hindranceOf } from "./delivery-hindrance.ts";
import { Notice } from "./Notice.tsx";
import { pairingWord } from "./needs-pairing.ts";

/** Where "Device Upload" is allowed. */
const GARMIN_PRIVACY = "https://www.garmin.com/account/privacy/";

/** What stopped a sending, and the way on. */
export function DeliveryNotice(props: { stopped: RunFailure; onRebind: () => void }): JSX.Element {
	const words = useDeliveryWords();
	const { d } = words;
	// Reckoned once: the time until which Garmin wants a pause does not move on with each look.
	const hindrance = () => hindranceOf(props.stopped, words, Date.now());
	return (
		<Notice tone={props.stopped.by === "garmin" ? "bad" : "warn"} text={hindrance().text}>
			<For each={hindrance().remedies}>
				{(remedy) => (
					<Switch>
						<Match when={remedy === "reload"}>
							<Button small icon="refresh" onPress={() => location.reload()}>
								{d("reload")}
							</Button>
						</Match>
						<Match when={remedy === "rebind"}>
							<Button small onPress={props.onRebind}>
								{d("rebind")}
							</Button>
						</Match>
						<Match when={remedy === "pair"}>
							<Button small onPress={() => void send("shell.options", {})}>
								{words.words.t(pairingWord({ code: props.stopped.failure.code }))}
							</Button>
						</Match>
						<Match when={remedy === "privacy"}>
							<Leaving href={GARMIN_PRIVACY} text={d("openPrivacy")} />
						</Match>
						<Match when={remedy === "plan" && context()?.origin}>
							{(origin) => <Leaving href={`${origin()}/plan`} text={d("openPlan")} />}
						</Match>
					</Switch>
				)}
			</For>
			<Show when={hindrance().said}>
				{(said) => (
					<details class="w-full text-small text-ink-soft">
						<summary class="cursor-pointer">{d("details")}</summary>
						<p class="mt-1 break-all">{said()}</p>
					</details>
				)}
			</Show>
		</Notice>
	);
}

function Leaving(props: { href: string; text: string }): JSX.Element {
	const { words } = useDeliveryWords();
	return (
		<a class={buttonClass({ small: true })} href={props.href} target="_blank" rel="noopener noreferrer">
			{props.text}
			<span class="sr-only">, {words.t("panel.opens")}</span>
		</a>
	);
}
