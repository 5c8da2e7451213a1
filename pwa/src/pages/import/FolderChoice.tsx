import type { JSX } from "solid-js";
import { buttonClass } from "../../components/Button.tsx";
import { useWords } from "../../words/words.tsx";

/** Pickers choose files or a folder, never both: this one is for folders. */
export function FolderChoice(props: { onFiles: (files: File[]) => void }): JSX.Element {
	const { t } = useWords();
	/** What systems hide in folders is of no use. */
	const isHidden = ({ webkitRelativePath }: File) => webkitRelativePath.split("/").some((part) => part.startsWith("."));
	return (
		<label
			class={`${buttonClass({ kind: "quiet" })} cursor-pointer has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-solid has-[:focus-visible]:outline-accent has-[:focus-visible]:outline-offset-2`}
		>
			<input
				type="file"
				// Not in the types of the DOM's inputs in JSX.
				ref={(input) => input.setAttribute("webkitdirectory", "")}
				class="sr-only"
				onChange={(event) => {
					const files = [...(event.currentTarget.files ?? [])].filter((file) => !isHidden(file));
					event.currentTarget.value = "";
					if (files.length > 0) props.onFiles(files);
				}}
			/>
			{t("import.chooseFolder")}
		</label>
	);
}
