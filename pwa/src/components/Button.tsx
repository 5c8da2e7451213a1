import { type JSX, Show, splitProps } from "solid-js";
import { type ButtonLook, buttonClass } from "../../../look/button-class.ts";
import { Icon, type IconName } from "./Icon.tsx";

export { buttonClass };

interface ButtonProps extends JSX.ButtonHTMLAttributes<HTMLButtonElement>, ButtonLook {
	icon?: IconName;
	/** Work is under way: the button stays focusable, says so, and takes no second press. */
	busy?: boolean | undefined;
}

export function Button(props: ButtonProps): JSX.Element {
	const [own, rest] = splitProps(props, ["kind", "small", "wide", "icon", "busy", "children", "class", "onClick", "type"]);
	const press: JSX.EventHandler<HTMLButtonElement, MouseEvent> = (event) => {
		if (own.busy) event.preventDefault();
		else if (typeof own.onClick === "function") own.onClick(event);
	};
	return (
		<button
			{...rest}
			type={own.type ?? "button"}
			class={`${buttonClass(own)} ${own.class ?? ""}`}
			aria-busy={own.busy ? "true" : undefined}
			onClick={press}
		>
			<Show when={own.busy} fallback={<Show when={own.icon}>{(name) => <Icon name={name()} size={own.small ? 16 : 20} />}</Show>}>
				<span class="spinner" aria-hidden="true" />
			</Show>
			{own.children}
		</button>
	);
}

/** A square button of one icon; its label is heard and shown as a tooltip. */
export function IconButton(props: {
	icon: IconName;
	label: string;
	onClick: () => void;
	disabled?: boolean;
	small?: boolean;
}): JSX.Element {
	return (
		<button
			type="button"
			class={`inline-flex items-center justify-center rounded text-ink-soft transition-colors duration-quick hover:bg-sunk hover:text-ink disabled:opacity-40 ${props.small ? "w-8 h-8" : "w-11 h-11"}`}
			aria-label={props.label}
			title={props.label}
			disabled={props.disabled}
			onClick={() => props.onClick()}
		>
			<Icon name={props.icon} size={props.small ? 16 : 20} />
		</button>
	);
}
