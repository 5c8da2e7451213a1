import { type JSX, Show } from "solid-js";
import type { Aged } from "../messages/aged.ts";
import { ago } from "../words/ago.ts";
import { useWords } from "../words/words.tsx";
import { needsPairing } from "./needs-pairing.ts";

/** Under what is kept: how old it is, and why nothing newer came where that is not said on top already. */
export function AgedLine(props: { answer: Aged<unknown> | null }): JSX.Element {
	const words = useWords();
	const text = () => {
		const { answer } = props;
		if (!answer?.failure) return null;
		const asOf = words.t("ago.asOf", ago(answer.at, Date.now(), words));
		return needsPairing(answer.failure) ? asOf : `${words.failed(answer.failure)} ${asOf}`;
	};
	return <Show when={text()}>{(line) => <p class="text-small text-ink-soft mt-2">{line()}</p>}</Show>;
}
