import { For, type JSX } from "solid-js";
import { TextField } from "../../components/TextField.tsx";
import { useWords } from "../../words/words.tsx";
import { formWords } from "../goal/form-words.ts";
import { type HeartDraft, type HeartField, heartFields, heartRange, type ProfileErrors } from "./profile-form.state.ts";

export interface HeartFieldsProps {
	draft: HeartDraft;
	errors: ProfileErrors;
	onChange: (field: HeartField, value: string) => void;
}

export function HeartFields(props: HeartFieldsProps): JSX.Element {
	const words = useWords();
	const { t } = words;
	const error = (field: HeartField): string | undefined => {
		const code = props.errors[field];
		if (code !== "heart_rate_out_of_range") return formWords(code, words);
		return t("moreSettings.heartRange", heartRange[field].least, heartRange[field].most);
	};
	return (
		<div class="grid gap-4 sm:grid-cols-3">
			<For each={heartFields}>
				{(field) => (
					<TextField
						label={t(`moreSettings.${field}`)}
						optional
						inputmode="numeric"
						maxlength="3"
						autocomplete="off"
						value={props.draft[field]}
						error={error(field)}
						onInput={(value) => props.onChange(field, value)}
					/>
				)}
			</For>
		</div>
	);
}
