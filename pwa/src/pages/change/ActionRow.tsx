import { type JSX, Show } from "solid-js";
import { Icon, type IconName } from "../../components/Icon.tsx";

export interface ActionRowProps {
	label: string;
	icon?: IconName;
	/** What it would do, or what it leads to. */
	children?: JSX.Element;
	/** Leads on to a view of its own. */
	leads?: boolean;
	disabled?: boolean;
	onPress: () => void;
}

/** One thing that can be done, with what it would do; the whole row is the target. */
export function ActionRow(props: ActionRowProps): JSX.Element {
	return (
		<button
			type="button"
			class="action-row grid grid-cols-[1fr_20px] gap-x-3 items-center w-[calc(100%+1rem)] -mx-2 px-2 min-h-11 py-2 border-t border-line text-left hover:bg-sunk disabled:text-ink-faint disabled:hover:bg-transparent"
			disabled={props.disabled}
			onClick={() => props.onPress()}
		>
			<span class="min-w-0">
				<span class="block font-500">{props.label}</span>
				{props.children}
			</span>
			<Show when={props.leads || props.icon}>
				<span class="text-ink-faint">
					<Icon name={props.icon ?? "next"} size={16} />
				</span>
			</Show>
		</button>
	);
}
