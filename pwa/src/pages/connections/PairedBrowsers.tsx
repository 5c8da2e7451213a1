import { type JSX, Show } from "solid-js";
import { buttonClass } from "../../components/Button.tsx";
import { useWords } from "../../words/words.tsx";
import { createDevices } from "../settings/devices.state.ts";

/** Who could read: the paired browsers that may bring in data, or the way to pair one. Silent while it is not known. */
export function PairedBrowsers(): JSX.Element {
	const { t } = useWords();
	const state = createDevices();
	const readers = () => state.devices()?.filter(({ scopes }) => scopes.includes("import"));
	return (
		<Show when={readers()}>
			{(found) => (
				<Show
					when={found().length > 0}
					fallback={
						<div class="stack gap-2 items-start">
							<p>{t("connections.browsers.none")}</p>
							<a class={buttonClass()} href="/pair">
								{t("connections.browsers.connect")}
							</a>
						</div>
					}
				>
					<div class="flex flex-wrap items-center gap-x-3">
						<p class="font-500 break-words">
							{t(
								"connections.browsers.connected",
								found()
									.map(({ name }) => name)
									.join(", "),
							)}
						</p>
						<a class="inline-flex items-center min-h-11 text-link" href="/settings#devices">
							{t("connections.browsers.all")}
						</a>
					</div>
				</Show>
			)}
		</Show>
	);
}
