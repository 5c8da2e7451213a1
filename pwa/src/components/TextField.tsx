import { createSignal, type JSX, Show, splitProps } from "solid-js";
import { useWords } from "../words/words.tsx";
import { IconButton } from "./Button.tsx";
import { Field, type FieldWords, inputClass } from "./Field.tsx";

type NativeInput = Omit<JSX.InputHTMLAttributes<HTMLInputElement>, "onInput" | "value" | "style" | "class" | "id">;

interface TextFieldProps extends FieldWords, NativeInput {
	value: string;
	onInput: (value: string) => void;
}

/** One line of text. A password can be looked at. */
export function TextField(props: TextFieldProps): JSX.Element {
	const { t } = useWords();
	const [words, own, native] = splitProps(props, ["label", "hint", "error", "optional"], ["value", "onInput", "type"]);
	const [revealed, setRevealed] = createSignal(false);
	const isPassword = () => own.type === "password";
	return (
		<Field {...words}>
			{(ties) => (
				<div class="relative">
					<input
						{...native}
						{...ties}
						type={isPassword() && revealed() ? "text" : (own.type ?? "text")}
						class={`${inputClass} ${isPassword() ? "pr-12" : ""}`}
						value={own.value}
						onInput={(event) => own.onInput(event.currentTarget.value)}
					/>
					<Show when={isPassword()}>
						<span class="absolute right-0 top-0">
							<IconButton
								icon={revealed() ? "hide" : "show"}
								label={t(revealed() ? "field.hide" : "field.show")}
								onClick={() => setRevealed(!revealed())}
							/>
						</span>
					</Show>
				</div>
			)}
		</Field>
	);
}
