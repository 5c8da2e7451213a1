import type { JSX } from "solid-js";
import { AppShell } from "../../../pwa/src/components/AppShell.tsx";
import type { IconName } from "../../../pwa/src/components/Icon.tsx";
import { useWords } from "../../../pwa/src/words/words.tsx";

const items: [IconName, "plan" | "import" | "settings" | "today" | "fitness"][] = [
	["today", "today"],
	["plan", "plan"],
	["fitness", "fitness"],
	["import", "import"],
	["settings", "settings"],
];

export function Frame(props: { at: string; aside?: JSX.Element; children: JSX.Element }): JSX.Element {
	const { t } = useWords();
	return (
		<AppShell
			items={items.map(([icon, name]) => ({ href: `#${name}`, label: t(`nav.${name}`), icon, current: name === props.at }))}
			top={t("phases.transition_quality")}
			foot={
				<>
					<p class="font-500 text-ink">Seoul Marathon</p>
					<p>{t("plan.daysTo", 109)}</p>
				</>
			}
			aside={props.aside}
			asideLabel={t("workout.planned")}
		>
			{props.children}
		</AppShell>
	);
}

export function Section(props: { title: string; children: JSX.Element }): JSX.Element {
	return (
		<section class="mb-8">
			<h2 class="text-heading mb-2.5">{props.title}</h2>
			{props.children}
		</section>
	);
}

export const Row = (props: { children: JSX.Element }): JSX.Element => <div class="flex flex-wrap items-center gap-2">{props.children}</div>;
