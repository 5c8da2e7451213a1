import { type BeforeLeaveEventArgs, useBeforeLeave } from "@solidjs/router";
import { createEffect, createSignal, type JSX, onCleanup } from "solid-js";
import { Button } from "../../components/Button.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { useSession } from "../../store/session.ts";
import { useWords } from "../../words/words.tsx";

/** Asks before edits are lost: in our words within the app, in the browser's when the page itself goes. */
export function UnsavedGuard(props: { when: boolean }): JSX.Element {
	const { t } = useWords();
	const session = useSession();
	const [held, setHeld] = createSignal<BeforeLeaveEventArgs | null>(null);

	useBeforeLeave((event) => {
		const isSamePage = typeof event.to === "string" && new URL(event.to, location.href).pathname === event.from.pathname;
		// Who signs out or is deleted has nothing left to save to.
		if (!props.when || isSamePage || event.defaultPrevented || !session.athlete()) return;
		event.preventDefault();
		setHeld(event);
	});
	createEffect(() => {
		if (!props.when) return;
		const ask = (event: BeforeUnloadEvent) => event.preventDefault();
		addEventListener("beforeunload", ask);
		onCleanup(() => removeEventListener("beforeunload", ask));
	});

	function leave(): void {
		const event = held();
		setHeld(null);
		event?.retry(true);
	}

	return (
		<Dialog
			open={held() !== null}
			onClose={() => setHeld(null)}
			title={t("zoneSettings.unsaved.title")}
			actions={
				<>
					<Button onClick={leave}>{t("zoneSettings.unsaved.leave")}</Button>
					<Button kind="primary" onClick={() => setHeld(null)}>
						{t("zoneSettings.unsaved.stay")}
					</Button>
				</>
			}
		>
			<p>{t("zoneSettings.unsaved.text")}</p>
		</Dialog>
	);
}
