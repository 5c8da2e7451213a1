import { createSignal, createUniqueId, type JSX, Show } from "solid-js";
import { Button } from "../../components/Button.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { TextField } from "../../components/TextField.tsx";
import { toast } from "../../state/toasts.ts";
import { deleteAccount } from "../../store/account.ts";
import { useWords } from "../../words/words.tsx";
import { FailureNotice } from "../shell/FailureNotice.tsx";
import { createSaving } from "./saving.state.ts";

/** Deletion asks for the password and for one typed word: nobody does it by a slip of the thumb. */
export function DeleteAccount(): JSX.Element {
	const { t } = useWords();
	const saving = createSaving();
	const formId = createUniqueId();
	const [open, setOpen] = createSignal(false);
	const [password, setPassword] = createSignal("");
	const [word, setWord] = createSignal("");
	const isSure = () => password() !== "" && word().trim().toLowerCase() === t("moreSettings.confirmWord");

	async function submit(event: SubmitEvent): Promise<void> {
		event.preventDefault();
		if (!isSure()) return;
		if (await saving.run(() => deleteAccount(password()))) toast(t("settings.deleted"));
	}

	function close(): void {
		setOpen(false);
		setPassword("");
		setWord("");
	}

	return (
		<div class="stack gap-3 items-start">
			<p>{t("settings.deleteText")}</p>
			<Button onClick={() => setOpen(true)}>{t("settings.delete")}</Button>
			<Dialog
				open={open()}
				onClose={close}
				title={t("settings.deleteTitle")}
				text={t("settings.deleteText")}
				actions={
					<>
						<Button onClick={close}>{t("actions.cancel")}</Button>
						<Button kind="danger" type="submit" form={formId} disabled={!isSure()} busy={saving.busy()}>
							{t("settings.deleteAction")}
						</Button>
					</>
				}
			>
				<form id={formId} class="stack gap-4" onSubmit={submit}>
					<Show when={saving.failure()}>{(code) => <FailureNotice code={code()} />}</Show>
					<TextField
						label={t("settings.deleteConfirm")}
						type="password"
						autocomplete="current-password"
						value={password()}
						onInput={setPassword}
					/>
					<TextField
						label={t("moreSettings.confirmHint", t("moreSettings.confirmWord"))}
						autocomplete="off"
						autocapitalize="none"
						spellcheck={false}
						value={word()}
						onInput={setWord}
					/>
				</form>
			</Dialog>
		</div>
	);
}
