import type { JSX } from "solid-js";
import { IconButton } from "../../components/Button.tsx";
import { useWords } from "../../words/words.tsx";

interface OrderButtonsProps {
	/** What is moved, for those who hear it. */
	name: string;
	at: number;
	of: number;
	onMove: (to: number) => void;
	onRemove: () => void;
}

/** One place up, one down, or out. */
export function OrderButtons(props: OrderButtonsProps): JSX.Element {
	const { t } = useWords();
	return (
		<div class="flex">
			<IconButton icon="up" label={t("edit.up", props.name)} disabled={props.at === 0} onClick={() => props.onMove(props.at - 1)} />
			<IconButton
				icon="down"
				label={t("edit.down", props.name)}
				disabled={props.at === props.of - 1}
				onClick={() => props.onMove(props.at + 1)}
			/>
			<IconButton icon="close" label={t("edit.remove", props.name)} onClick={() => props.onRemove()} />
		</div>
	);
}
