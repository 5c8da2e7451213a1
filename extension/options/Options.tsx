import { type JSX, Match, Show, Switch } from "solid-js";
import { browser } from "wxt/browser";
import { Logo } from "../../look/Logo.tsx";
import { PairingCode } from "../pairing/PairingCode.tsx";
import { PairingForm } from "../pairing/PairingForm.tsx";
import { createPairing } from "../pairing/pairing.state.ts";
import { askContextAgain, context } from "../panel/context.ts";
import { usePageWords } from "../words/page-words.ts";
import { Connection } from "./Connection.tsx";
import { SettingsForm } from "./SettingsForm.tsx";

export function Options(): JSX.Element {
	const { p } = usePageWords();
	const pairing = createPairing(() => void askContextAgain());
	const only = <Step extends "unpaired" | "asking" | "paired">(name: Step) => {
		const now = pairing.state();
		return now?.step === name ? (now as Extract<typeof now, { step: Step }>) : undefined;
	};
	return (
		<main class="max-w-130 mx-auto px-5 py-8 stack gap-8">
			<header class="flex items-center gap-3">
				<Logo size={28} silent />
				<h1 class="text-title">{p("options.title")}</h1>
			</header>
			<section class="stack gap-3" aria-labelledby="connection">
				<h2 id="connection" class="text-lead">
					{p(only("asking") ? "pairing.asking" : only("unpaired") ? "pairing.title" : "options.connection")}
				</h2>
				<Switch fallback={<div class="skeleton h-16" />}>
					<Match when={only("unpaired")}>{(now) => <PairingForm pairing={pairing} origin={now().origin} />}</Match>
					<Match when={only("asking")}>{(now) => <PairingCode pairing={pairing} asking={now()} />}</Match>
					<Match when={only("paired")}>{(now) => <Connection pairing={pairing} paired={now()} />}</Match>
				</Switch>
			</section>
			<Show when={context()}>{(known) => <SettingsForm settings={known().settings} />}</Show>
			<footer class="stack gap-0.5 text-small text-ink-soft border-t border-line pt-4">
				<p>{p("options.version", browser.runtime.getManifest().version)}</p>
				<p>{p("options.independent")}</p>
			</footer>
		</main>
	);
}
