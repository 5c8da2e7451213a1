import { createSignal, For, type JSX, Show } from "solid-js";
import { Button, IconButton } from "../../components/Button.tsx";
import { useWords } from "../../words/words.tsx";

interface EditableLinesProps<Item> {
	items: readonly Item[];
	line: (item: Item) => string;
	empty: string;
	add: string;
	/** The form of one more; `done` closes it. */
	form: (done: (item: Item | null) => void) => JSX.Element;
	onChange: (items: Item[]) => void;
}

/** Lines that can be taken away, and a form that adds one. */
export function EditableLines<Item>(props: EditableLinesProps<Item>): JSX.Element {
	const { t } = useWords();
	const [adding, setAdding] = createSignal(false);
	return (
		<div>
			<ul class="mb-3">
				<For each={props.items} fallback={<li class="text-ink-soft">{props.empty}</li>}>
					{(item) => (
						<li class="flex items-center justify-between gap-3 border-t border-line">
							<span class="py-1.5">{props.line(item)}</span>
							<IconButton
								icon="close"
								label={t("training.removeLine", props.line(item))}
								onClick={() => props.onChange(props.items.filter((other) => other !== item))}
							/>
						</li>
					)}
				</For>
			</ul>
			<Show
				when={adding()}
				fallback={
					<Button small icon="plus" onClick={() => setAdding(true)}>
						{props.add}
					</Button>
				}
			>
				<div class="card">
					{props.form((item) => {
						if (item !== null) props.onChange([...props.items, item]);
						setAdding(false);
					})}
				</div>
			</Show>
		</div>
	);
}
