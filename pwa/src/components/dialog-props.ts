import type { JSX } from "solid-js";

export interface DialogProps {
	open: boolean;
	onClose: () => void;
	title: string;
	/** Under the title; heard when the dialog opens. */
	text?: string;
	children?: JSX.Element;
	/** Buttons, the main one last. */
	actions?: JSX.Element;
}
