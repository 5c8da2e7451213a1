import { createSignal, type JSX } from "solid-js";
import { Button } from "../../../pwa/src/components/Button.tsx";
import { Logo } from "../../../pwa/src/components/Logo.tsx";
import { MinutesByWeekday } from "../../../pwa/src/components/MinutesByWeekday.tsx";
import { useWords } from "../../../pwa/src/words/words.tsx";

export function FormsView(): JSX.Element {
	const { t } = useWords();
	const [minutes, setMinutes] = createSignal<number[]>([0, 60, 45, 60, 0, 45, 120]);
	return (
		<main class="max-w-130 mx-auto px-5 py-4">
			<Logo name />
			<p class="mt-6 text-small text-ink-soft">{t("onboarding.step", 2, 3)}</p>
			<h1 class="text-title mt-0.5">{t("onboarding.availability.title")}</h1>
			<p class="mt-1.5 mb-5 text-ink-soft">{t("onboarding.availability.text")}</p>
			<MinutesByWeekday value={minutes()} onChange={setMinutes} />
			<div class="grid grid-cols-[1fr_2fr] gap-2 mt-6">
				<Button>{t("actions.back")}</Button>
				<Button kind="primary">{t("actions.continue")}</Button>
			</div>
		</main>
	);
}
