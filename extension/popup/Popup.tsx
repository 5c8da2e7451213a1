import { createEffect, type JSX, Match, on, Show, Switch } from "solid-js";
import { Icon } from "../../look/Icon.tsx";
import { Logo } from "../../look/Logo.tsx";
import { send } from "../messages/send.ts";
import { PairingCode } from "../pairing/PairingCode.tsx";
import { PairingForm } from "../pairing/PairingForm.tsx";
import { createPairing } from "../pairing/pairing.state.ts";
import { IconButton } from "../panel/Button.tsx";
import { usePageWords } from "../words/page-words.ts";
import { PopupDay } from "./PopupDay.tsx";
import { createDay } from "./today.state.ts";

export function Popup(): JSX.Element {
	const { words, p } = usePageWords();
	const day = createDay();
	const pairing = createPairing(() => void day.load());
	const step = () => pairing.state()?.step;
	const only = <Step extends NonNullable<ReturnType<typeof step>>>(name: Step) => {
		const now = pairing.state();
		return now?.step === name ? (now as Extract<typeof now, { step: Step }>) : undefined;
	};
	createEffect(on(step, (now, before) => now === "paired" && before !== "asking" && void day.load()));

	return (
		<main class="px-4 py-3 stack gap-3">
			<header class="flex items-center gap-2">
				<Logo size={20} silent />
				<h1 class="font-650">
					{only("paired") || !step() ? p("popup.title") : p(step() === "asking" ? "pairing.asking" : "pairing.title")}
				</h1>
				<Show when={only("paired") && day.today()}>
					{(today) => <span class="text-small text-ink-soft">{words.f.date(today().value.today, "short")}</span>}
				</Show>
				<span class="ml-auto -my-1.5 -mr-1.5 flex">
					<Show when={only("paired")}>
						<IconButton icon="refresh" label={p("popup.refresh")} busy={day.asking()} onPress={() => void day.load()} />
					</Show>
					<IconButton icon="settings" label={p("popup.openSettings")} onPress={() => void send("shell.options", {})} />
				</span>
			</header>
			<Switch
				fallback={
					<p class="flex items-center gap-2 text-ink-soft">
						<Icon name="clock" size={18} /> {p("popup.loading")}
					</p>
				}
			>
				<Match when={only("unpaired")}>{(now) => <PairingForm pairing={pairing} origin={now().origin} />}</Match>
				<Match when={only("asking")}>{(now) => <PairingCode pairing={pairing} asking={now()} />}</Match>
				<Match when={only("paired")}>{(now) => <PopupDay day={day} pairing={pairing} paired={now()} />}</Match>
			</Switch>
		</main>
	);
}
