import { createSignal, type JSX, Show } from "solid-js";
import { Button } from "../../components/Button.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { pending } from "../../store/outbox.ts";
import { useSession } from "../../store/session.ts";
import { useWords } from "../../words/words.tsx";

/** Signing out empties this device; what was not sent yet is asked about first. */
export function SignOut(): JSX.Element {
	const { t } = useWords();
	const session = useSession();
	const [asking, setAsking] = createSignal(false);
	const [busy, setBusy] = createSignal(false);

	async function leave(): Promise<void> {
		setBusy(true);
		await session.signOut();
	}

	return (
		<div class="stack gap-3 items-start">
			<Show when={session.account()}>{(account) => <p>{t("moreSettings.signedInAs", account().email)}</p>}</Show>
			<Button icon="leave" busy={busy()} onClick={() => (pending().length > 0 ? setAsking(true) : void leave())}>
				{t("settings.signOut")}
			</Button>
			<p class="text-small text-ink-soft">{t("settings.signOutText")}</p>
			<Dialog
				open={asking()}
				onClose={() => setAsking(false)}
				title={t("settings.signOut")}
				actions={
					<>
						<Button onClick={() => setAsking(false)}>{t("actions.cancel")}</Button>
						<Button kind="danger" busy={busy()} onClick={() => void leave()}>
							{t("settings.signOut")}
						</Button>
					</>
				}
			>
				<p>{t("settings.signOutWaiting", pending().length)}</p>
			</Dialog>
		</div>
	);
}
