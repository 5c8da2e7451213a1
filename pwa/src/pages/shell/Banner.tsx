import { For, type JSX, Show } from "solid-js";
import { Button, buttonClass } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import { Notice } from "../../components/Notice.tsx";
import { useWords } from "../../words/words.tsx";
import type { ShellState } from "./shell.state.ts";

/** What the athlete should know on every page: signed out, offline, something could not be saved. */
export function Banner(props: { state: ShellState }): JSX.Element {
	const { t, f } = useWords();
	const asOf = () => props.state.months.fetchedAt;
	return (
		<div class="stack gap-2">
			<Show when={props.state.needsSignIn()}>
				<Notice
					tone="warn"
					what={t("errors.unauthenticated.what")}
					safe={t("errors.unauthenticated.safe")}
					next={t("errors.unauthenticated.next")}
				>
					<a href="/sign-in" class={buttonClass({ small: true })}>
						{t("signIn.action")}
					</a>
				</Notice>
			</Show>
			<Show when={props.state.update.ready()}>
				<Notice tone="info" what={t("app.updated")}>
					<Button small onClick={() => void props.state.update.apply()}>
						{t("app.reload")}
					</Button>
				</Notice>
			</Show>
			<Show when={props.state.isOffline()}>
				<p class="flex items-center gap-2 text-small text-ink-soft" role="status">
					<Icon name="offline" size={16} />
					<span>
						<Show when={asOf()} fallback={t("app.offline")}>
							{(time) => t("shell.asOfOffline", f.time(new Date(time())))}
						</Show>
						<Show when={props.state.pending() > 0}> {t("app.waiting", props.state.pending())}.</Show>
					</span>
				</p>
			</Show>
			<For each={props.state.failures()}>
				{(row) => (
					<Notice
						tone="bad"
						what={t("shell.notSaved")}
						safe={row.failure ? t(`errors.${row.failure.code}.what`) : ""}
						next={row.failure ? t(`errors.${row.failure.code}.next`) : ""}
					>
						<Button small onClick={() => props.state.retry(row.id)}>
							{t("actions.retry")}
						</Button>
						<Button small kind="quiet" onClick={() => props.state.dismiss(row.id)}>
							{t("actions.dismiss")}
						</Button>
					</Notice>
				)}
			</For>
		</div>
	);
}
