import { type JSX, Show } from "solid-js";
import type { Segment } from "../../../../shared/workout/workout.ts";
import { buttonClass } from "../../components/Button.tsx";
import { Logo } from "../../components/Logo.tsx";
import { Profile } from "../../components/Profile.tsx";
import { preferences } from "../../store/preferences.ts";
import { languageNames } from "../../words/language-names.ts";
import { useWords } from "../../words/words.tsx";

const easy = (minutes: number, role: "warmup" | "cooldown"): Segment => ({
	kind: "step",
	role,
	duration: { kind: "time", seconds: minutes * 60 },
	intensity: role === "warmup" ? "easy" : "recovery",
	target: { kind: "open" },
});

/** The picture that carries the brand: five cruise intervals. */
const picture: Segment[] = [
	easy(15, "warmup"),
	{
		kind: "repeat",
		count: 5,
		steps: [
			{ kind: "step", role: "work", duration: { kind: "time", seconds: 414 }, intensity: "threshold", target: { kind: "open" } },
			{ kind: "step", role: "recovery", duration: { kind: "time", seconds: 60 }, intensity: "recovery", target: { kind: "open" } },
		],
	},
	easy(10, "cooldown"),
];

/** Before anybody is signed in: the form, and beside it what this is. */
export function AccountFrame(props: { title: string; text?: string | undefined; children: JSX.Element }): JSX.Element {
	const { t } = useWords();
	return (
		<div class="min-h-dvh lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
			<main id="main" tabindex="-1" class="stack px-5 pt-5 pb-12 lg:px-16 lg:pt-10 focus:outline-none">
				<div class="flex items-center justify-between">
					<Logo size={24} name />
					<OtherLanguage />
				</div>
				<div class="w-full max-w-100 mx-auto my-auto pt-10 lg:py-10">
					<h1 class="text-title">{props.title}</h1>
					<Show when={props.text}>
						<p class="mt-1.5 text-ink-soft">{props.text}</p>
					</Show>
					<div class="mt-7">{props.children}</div>
				</div>
			</main>
			<aside class="hidden lg:flex flex-col justify-center px-16 border-l border-line bg-sunk" aria-label={t("app.name")}>
				<div class="w-full max-w-130 mx-auto">
					<Profile segments={picture} height={150} silent />
					<p class="mt-8 text-title font-650 text-balance">{t("accountPage.tagline")}</p>
				</div>
			</aside>
		</div>
	);
}

/** Nobody is known yet, so the browser's language may be a wrong guess. */
function OtherLanguage(): JSX.Element {
	const other = () => (preferences.language() === "en" ? "ko" : "en");
	return (
		<button
			type="button"
			class={buttonClass({ kind: "quiet", small: true })}
			lang={other()}
			onClick={() => preferences.setLanguage(other())}
		>
			{languageNames[other()]}
		</button>
	);
}
