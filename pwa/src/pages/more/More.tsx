import { For, type JSX } from "solid-js";
import { Icon, type IconName } from "../../components/Icon.tsx";
import { usePage } from "../../state/page.ts";
import { useWords } from "../../words/words.tsx";

const places: readonly { href: string; key: "goals" | "plans" | "health" | "import" | "connections" | "settings"; icon: IconName }[] = [
	{ href: "/goals", key: "goals", icon: "race" },
	{ href: "/plans", key: "plans", icon: "plan" },
	{ href: "/health", key: "health", icon: "health" },
	{ href: "/import", key: "import", icon: "import" },
	{ href: "/connections", key: "connections", icon: "watch" },
	{ href: "/settings", key: "settings", icon: "settings" },
];

/** What the phone's bar has no room for. */
export default function More(): JSX.Element {
	const { t } = useWords();
	usePage(() => t("nav.more"));
	return (
		<div class="max-w-140">
			<h1 class="text-title mb-3">{t("nav.more")}</h1>
			<ul class="border-b border-line">
				<For each={places}>
					{({ href, key, icon }) => (
						<li class="border-t border-line">
							<a href={href} class="flex items-center gap-3 min-h-14 hover:bg-sunk">
								<span class="text-ink-soft">
									<Icon name={icon} size={22} />
								</span>
								<span class="grow font-500">{t(`nav.${key}`)}</span>
								<span class="text-ink-faint">
									<Icon name="next" size={18} />
								</span>
							</a>
						</li>
					)}
				</For>
			</ul>
		</div>
	);
}
