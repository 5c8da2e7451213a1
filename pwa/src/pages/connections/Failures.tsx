import { For, type JSX, Show } from "solid-js";
import { Button } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import { toast } from "../../state/toasts.ts";
import { type Connection, retryFailures } from "../../store/connections.ts";
import { useWords } from "../../words/words.tsx";
import { createSaving } from "../settings/saving.state.ts";
import { FailureNotice } from "../shell/FailureNotice.tsx";

/** More are counted, not listed. */
const LISTED = 50;

/** What could not be read, each with its reason, and a way to try again. */
export function Failures(props: { connection: Connection; onChanged: () => Promise<void> }): JSX.Element {
	const { t, f } = useWords();
	const saving = createSaving();
	const listed = () => props.connection.failed.slice(0, LISTED);
	const more = () => props.connection.failures - listed().length;
	const subject = ({ kind, subject: what }: Connection["failed"][number]) => {
		if (kind === "activities") return t("connections.failures.activity", what);
		const [from = what, to = what] = what.split("/");
		const name = t(`connections.kinds.${kind}.name`);
		return from === to ? `${name}, ${f.date(from, "year")}` : `${name}, ${f.date(from, "year")} – ${f.date(to, "year")}`;
	};
	const retry = async () => {
		if (!(await saving.run(() => retryFailures(props.connection.source)))) return;
		toast(t("connections.failures.retried"));
		await props.onChanged();
	};
	return (
		<Show when={props.connection.failures > 0}>
			<details class="group border-y border-line">
				<summary class="list-none [&::-webkit-details-marker]:hidden flex items-center gap-2 min-h-11 cursor-pointer rounded">
					<span class="text-ink-faint transition-transform duration-quick group-open:rotate-90">
						<Icon name="next" size={18} />
					</span>
					<span class="text-warn">
						<Icon name="alert" size={18} />
					</span>
					<span class="font-500">{t("connections.failures.title", props.connection.failures)}</span>
				</summary>
				<ul class="pl-6.5">
					<For each={listed()}>
						{(failure) => (
							<li class="py-1.5">
								<span class="block">{subject(failure)}</span>
								<span class="block text-small text-ink-soft">
									{t(`connections.failures.errors.${reasonOf(failure.error)}`)}{" "}
									{t(failure.dueAt === null ? "connections.failures.givenUp" : "connections.failures.again")}
								</span>
							</li>
						)}
					</For>
				</ul>
				<Show when={more() > 0}>
					<p class="pl-6.5 text-small text-ink-soft">{t("connections.failures.more", more())}</p>
				</Show>
				<Show when={saving.failure()}>{(code) => <FailureNotice code={code()} />}</Show>
				<div class="pl-6.5 py-3">
					<Button small busy={saving.busy()} onClick={() => void retry()}>
						{t("connections.failures.retry")}
					</Button>
				</div>
			</details>
		</Show>
	);
}

const reasons = [
	"garmin_down",
	"garmin_changed",
	"not_found",
	"refused",
	"original_damaged",
	"original_unreadable",
	"original_too_large",
	"no_original",
] as const;

function reasonOf(code: string): (typeof reasons)[number] | "unknown" {
	return reasons.find((each) => each === code) ?? "unknown";
}
