import { type JSX, Show, splitProps } from "solid-js";
import { type ButtonLook, buttonClass } from "../../look/button-class.ts";
import { Icon, type IconName } from "../../look/Icon.tsx";

interface ButtonProps extends JSX.ButtonHTMLAttributes<HTMLButtonElement>, ButtonLook {
	icon?: IconName;
	/** Work is under way: the button stays focusable, says so, and takes no second press. */
	busy?: boolean | undefined;
	onPress: () => void;
}

export function Button(props: ButtonProps): JSX.Element {
	const [own, rest] = splitProps(props, ["kind", "small", "wide", "icon", "busy", "children", "class", "onPress", "type"]);
	return (
		<button
			{...rest}
			type={own.type ?? "button"}
			class={`${buttonClass(own)} ${own.class ?? ""}`}
			aria-busy={own.busy ? "true" : undefined}
			onClick={(event) => {
				if (own.busy) event.preventDefault();
				else own.onPress();
			}}
		>
			<Show when={own.busy} fallback={<Show when={own.icon}>{(name) => <Icon name={name()} size={own.small ? 16 : 20} />}</Show>}>
				<span class="spinner" aria-hidden="true" />
			</Show>
			{own.children}
		</button>
	);
}

/** A square button of one icon; its label is heard and shown as a tooltip. */
export function IconButton(props: { icon: IconName; label: string; busy?: boolean; onPress: () => void }): JSX.Element {
	return (
		<button
			type="button"
			class="inline-flex items-center justify-center rounded w-9 h-9 text-ink-soft transition-colors duration-quick hover:bg-sunk hover:text-ink"
			aria-label={props.label}
			aria-busy={props.busy ? "true" : undefined}
			title={props.label}
			onClick={() => !props.busy && props.onPress()}
		>
			<Show when={props.busy} fallback={<Icon name={props.icon} size={18} />}>
				<span class="spinner" aria-hidden="true" />
			</Show>
		</button>
	);
}
