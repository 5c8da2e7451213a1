import { For, type JSX, Show } from "solid-js";
import { useWords } from "../../words/words.tsx";

/** Where the sites hide what they have of somebody. The watch has no page. */
const places = [
	{ name: "garmin", href: "https://www.garmin.com/account/datamanagement/exportdata/" },
	{ name: "strava", href: "https://www.strava.com/athlete/delete_your_account" },
	{ name: "watch", href: null },
	{ name: "table", href: "https://connect.garmin.com/modern/activities" },
] as const;

/** What to drop, and where to get it. */
export function WhereFrom(): JSX.Element {
	const { t } = useWords();
	return (
		<section aria-labelledby="where-from">
			<h2 id="where-from" class="text-heading mb-1">
				{t("import.where.title")}
			</h2>
			<For each={places}>
				{({ name, href }) => (
					<div class="py-3 border-t border-line last:border-b">
						<h3 class="font-600">{t(`import.where.${name}.title`)}</h3>
						<p class="mt-0.5 text-small text-ink-soft text-pretty">{t(`import.where.${name}.text`)}</p>
						<Show when={href}>
							{(address) => (
								<a class="text-link text-small inline-block py-1 break-all" href={address()} target="_blank" rel="noopener noreferrer">
									{shown(address())}
									<span class="sr-only"> ({t("import.where.newTab")})</span>
								</a>
							)}
						</Show>
					</div>
				)}
			</For>
			<p class="mt-3 text-small text-ink-soft text-pretty">{t("import.where.here")}</p>
		</section>
	);
}

const shown = (address: string): string => address.replace(/^https:\/\/(www\.)?/, "").replace(/\/$/, "");
