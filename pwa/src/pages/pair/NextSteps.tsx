import { type JSX, Show } from "solid-js";
import { buttonClass } from "../../components/Button.tsx";
import type { PairingRequest } from "../../store/pairing.ts";
import { useWords } from "../../words/words.tsx";
import { OpenGarmin } from "../watch/OpenGarmin.tsx";

/** What a browser that has just been paired is good for, as far as it may. */
export function NextSteps(props: { scopes: PairingRequest["scopes"] }): JSX.Element {
	const { t } = useWords();
	const sends = () => props.scopes.includes("deliver");
	return (
		<>
			<Show when={sends()}>
				<OpenGarmin primary label={t("pairing.sendWeek")} />
			</Show>
			<Show when={props.scopes.includes("import")}>
				<a class={buttonClass({ wide: true })} href="/connections">
					{t("pairing.letRead")}
				</a>
			</Show>
			<a class={buttonClass({ kind: sends() ? "quiet" : "primary", wide: true })} href="/">
				{t("pairing.toToday")}
			</a>
		</>
	);
}
