import { createSignal, type JSX, Show } from "solid-js";
import type { FailureCode } from "../../api/failure.ts";
import { Button } from "../../components/Button.tsx";
import { TextField } from "../../components/TextField.tsx";
import { focusFirstError } from "../../state/focus-error.ts";
import { useWords } from "../../words/words.tsx";
import { FailureNotice } from "../shell/FailureNotice.tsx";

interface CodeFormProps {
	/** As it came with the link. */
	code: string;
	wrong: "badCode" | "unknownCode" | null;
	failure: FailureCode | null;
	onCode: (typed: string) => void;
}

export function CodeForm(props: CodeFormProps): JSX.Element {
	const { t } = useWords();
	const [typed, setTyped] = createSignal(props.code);
	let element: HTMLFormElement | undefined;

	function submit(event: SubmitEvent): void {
		event.preventDefault();
		props.onCode(typed());
		focusFirstError(element);
	}

	return (
		<form ref={element} class="stack gap-5" novalidate onSubmit={submit}>
			<Show when={props.failure}>{(code) => <FailureNotice code={code()} />}</Show>
			<TextField
				label={t("pairing.code")}
				hint={t("pairing.codeHint")}
				name="code"
				autocomplete="off"
				autocapitalize="characters"
				autocorrect="off"
				spellcheck={false}
				maxlength={20}
				value={typed()}
				error={props.wrong ? t(`pairing.${props.wrong}`) : undefined}
				onInput={setTyped}
			/>
			<Button type="submit" kind="primary" wide>
				{t("pairing.goOn")}
			</Button>
		</form>
	);
}
