import { createSignal, type JSX, Show } from "solid-js";
import { Button } from "../../components/Button.tsx";
import { Notice } from "../../components/Notice.tsx";
import { TextField } from "../../components/TextField.tsx";
import { toast } from "../../state/toasts.ts";
import { removeKey, saveKey } from "../../store/connections.ts";
import { useWords } from "../../words/words.tsx";
import { createSaving } from "../settings/saving.state.ts";
import { FailureNotice } from "../shell/FailureNotice.tsx";

const KEY_PAGE = "https://connect.garmin.com/app/settings/personalApiToken";
const SHORTEST = 8;

/** The athlete's own key: where to make it, what it may do, and an end to it. It is never shown again. */
export function KeyField(props: { hasKey: boolean; onChanged: () => Promise<void> }): JSX.Element {
	const { t } = useWords();
	const saving = createSaving();
	const [key, setKey] = createSignal("");
	const [refused, setRefused] = createSignal<"key_refused" | "other" | null>(null);
	const save = async () => {
		setRefused(null);
		const done = await saving.run(async () => {
			const { accepted, reason } = await saveKey(key().trim());
			setRefused(accepted ? null : reason === "key_refused" ? "key_refused" : "other");
		});
		if (!done || refused() !== null) return;
		setKey("");
		toast(t("connections.key.saved"));
		await props.onChanged();
	};
	const remove = async () => {
		if (!(await saving.run(removeKey))) return;
		toast(t("connections.key.removed"));
		await props.onChanged();
	};
	return (
		<form
			class="stack gap-3 items-start"
			onSubmit={(event) => {
				event.preventDefault();
				void save();
			}}
		>
			<p class="text-pretty">
				{t("connections.key.how")}{" "}
				<a class="text-link break-all" href={KEY_PAGE} target="_blank" rel="noopener noreferrer">
					{t("connections.key.where")}
				</a>
			</p>
			<p class="text-small text-ink-soft text-pretty">{t("connections.key.may")}</p>
			<Show when={props.hasKey}>
				<p class="text-small font-500" role="status">
					{t("connections.key.kept")}
				</p>
			</Show>
			<div class="w-full max-w-120">
				<TextField
					type="password"
					autocomplete="off"
					label={t(props.hasKey ? "connections.key.another" : "connections.key.label")}
					value={key()}
					onInput={setKey}
				/>
			</div>
			<Show when={refused()}>{(why) => <Notice tone="bad" what={t(`connections.key.${why()}`)} />}</Show>
			<Show when={saving.failure()}>{(code) => <FailureNotice code={code()} />}</Show>
			<div class="flex flex-wrap gap-2">
				<Button type="submit" busy={saving.busy()} disabled={key().trim().length < SHORTEST}>
					{t("connections.key.save")}
				</Button>
				<Show when={props.hasKey}>
					<Button kind="quiet" busy={saving.busy()} onClick={() => void remove()}>
						{t("connections.key.remove")}
					</Button>
				</Show>
			</div>
		</form>
	);
}
