import { type JSX, lazy, Show, Suspense } from "solid-js";
import type { DialogProps } from "./dialog-props.ts";

// Kobalte is fetched with the first dialog, not with the first page.
const Modal = lazy(() => import("./DialogModal.tsx").then((module) => ({ default: module.DialogModal })));

export function Dialog(props: DialogProps): JSX.Element {
	return (
		<Show when={props.open}>
			<Suspense>
				<Modal {...props} />
			</Suspense>
		</Show>
	);
}
