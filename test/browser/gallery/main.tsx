import { Match, Switch } from "solid-js";
import { render } from "solid-js/web";
import "../../../look/index.css";
import "virtual:uno.css";
import { WordsProvider } from "../../../pwa/src/words/words.tsx";
import type { Language } from "../../../shared/athlete/profile.ts";
import { ControlsView } from "./ControlsView.tsx";
import { FormsView } from "./FormsView.tsx";
import { ImportView } from "./ImportView.tsx";
import { Detail, PlanView } from "./PlanView.tsx";
import { todays } from "./workouts.ts";

/** `?view=plan&theme=dark&language=ko` */
const asked = new URLSearchParams(location.search);
const view = asked.get("view") ?? "plan";
const language: Language = asked.get("language") === "ko" ? "ko" : "en";
const theme = asked.get("theme");
if (theme) document.documentElement.dataset.theme = theme;

const root = document.getElementById("root");
if (!root) throw new Error("no #root");
render(
	() => (
		<WordsProvider language={language} units="metric">
			<Switch fallback={<PlanView />}>
				<Match when={view === "controls"}>
					<ControlsView />
				</Match>
				<Match when={view === "forms"}>
					<FormsView />
				</Match>
				<Match when={view === "import" || view === "dialog"}>
					<ImportView dialog={view === "dialog"} />
				</Match>
				<Match when={view === "workout"}>
					<main class="max-w-130 mx-auto px-5 py-4">
						<h1 class="sr-only">Longrun</h1>
						<Detail workout={todays} />
					</main>
				</Match>
			</Switch>
		</WordsProvider>
	),
	root,
);
