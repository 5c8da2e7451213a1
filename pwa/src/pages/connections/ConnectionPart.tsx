import { createSignal, type JSX, Show } from "solid-js";
import { Button, buttonClass } from "../../components/Button.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { Progress } from "../../components/Meter.tsx";
import { Notice } from "../../components/Notice.tsx";
import { useZone } from "../../state/athlete-day.ts";
import { todayIn } from "../../state/today.ts";
import { type Connection, disconnect, readNow } from "../../store/connections.ts";
import { useWords } from "../../words/words.tsx";
import { createSaving } from "../settings/saving.state.ts";
import { FailureNotice } from "../shell/FailureNotice.tsx";
import { Failures } from "./Failures.tsx";
import { KeyField } from "./KeyField.tsx";
import { KindChecks } from "./KindChecks.tsx";
import { PairedBrowsers } from "./PairedBrowsers.tsx";

interface ConnectionPartProps {
	connection: Connection;
	/** Names the text of the consent that is shown. */
	words: string;
	onChanged: () => Promise<void>;
}

/** One source: its state in a line, then what to do, then what may be read. */
export function ConnectionPart(props: ConnectionPartProps): JSX.Element {
	const { t, f } = useWords();
	const zone = useZone();
	const reading = createSaving();
	const ending = createSaving();
	const [asked, setAsked] = createSignal(false);
	const source = () => props.connection.source;
	const isTab = () => source() === "garmin_connect";
	const counted = () => props.connection.activities;
	const day = (at: number) => f.date(todayIn(zone(), new Date(at)), "year");
	const consented = () => props.connection.kinds.filter((kind) => kind.consented);
	const last = () => {
		const { lastReadAt, pausedUntil } = props.connection;
		if (pausedUntil !== null) return t("connections.pausedUntil", day(pausedUntil));
		return lastReadAt === null ? t("connections.neverRead") : t("connections.lastRead", day(lastReadAt));
	};
	const error = () => {
		const { error } = props.connection;
		return error === null ? null : t(`connections.errors.${errorOf(error.code)}`);
	};
	const run = async (work: () => Promise<unknown>, saving = reading) => {
		const done = await saving.run(work);
		if (done) await props.onChanged();
		return done;
	};

	return (
		<section class="stack gap-4 border-t border-line pt-5" aria-labelledby={`connection-${source()}`}>
			<div>
				<h2 id={`connection-${source()}`} class="text-lead font-650">
					{t(`connections.sources.${source()}.title`)}
				</h2>
				<p class="mt-1 text-ink-soft text-pretty">{t(`connections.sources.${source()}.text`)}</p>
			</div>
			<Show when={isTab()} fallback={<KeyField hasKey={props.connection.hasKey} onChanged={props.onChanged} />}>
				<PairedBrowsers />
			</Show>
			<Show when={consented().length > 0 && (isTab() || props.connection.hasKey)}>
				<div class="stack gap-2">
					<p class="font-600">{t(`connections.states.${props.connection.state}`)}</p>
					<Show when={counted()}>
						{(activities) => (
							<Show when={activities().settled < activities().total}>
								<Progress
									label={t("connections.kinds.activities.name")}
									valueText={t("connections.progress", activities().settled, activities().total)}
									fraction={activities().settled / Math.max(1, activities().total)}
								/>
								<p class="text-small text-ink-soft">{t("connections.progress", activities().settled, activities().total)}</p>
							</Show>
						)}
					</Show>
					<p class="text-small text-ink-soft">{last()}</p>
					<Show when={error()}>{(said) => <Notice tone="warn" what={said()} />}</Show>
					<Show when={reading.failure()}>{(code) => <FailureNotice code={code()} />}</Show>
					<div class="flex flex-wrap gap-2">
						<Button busy={reading.busy()} icon="refresh" onClick={() => void run(() => readNow(source()))}>
							{t("connections.readNow")}
						</Button>
						<Show when={isTab()}>
							<a
								class={buttonClass({ kind: "quiet" })}
								href="https://connect.garmin.com/app/home"
								target="_blank"
								rel="noopener noreferrer"
							>
								{t("connections.openGarmin")}
							</a>
						</Show>
					</div>
					<Show when={isTab() && props.connection.requestedAt !== null}>
						<p class="text-small text-ink-soft" role="status">
							{t("connections.requested")}
						</p>
					</Show>
				</div>
			</Show>
			<Failures connection={props.connection} onChanged={props.onChanged} />
			<KindChecks connection={props.connection} words={props.words} onChanged={props.onChanged} />
			<Show when={consented().length > 0 || props.connection.hasKey}>
				<div>
					<Button small kind="quiet" onClick={() => setAsked(true)}>
						{t("connections.disconnect")}
					</Button>
				</div>
			</Show>
			<Show when={asked()}>
				<Dialog
					open
					onClose={() => setAsked(false)}
					title={t("connections.disconnectTitle", t(`connections.sources.${source()}.title`))}
					text={t("connections.disconnectText")}
					actions={
						<>
							<Button onClick={() => setAsked(false)}>{t("actions.cancel")}</Button>
							<Button
								kind="danger"
								busy={ending.busy()}
								onClick={() => void run(() => disconnect(source()), ending).then((done) => done && setAsked(false))}
							>
								{t("connections.disconnect")}
							</Button>
						</>
					}
				>
					<Show when={ending.failure()}>{(code) => <FailureNotice code={code()} />}</Show>
				</Dialog>
			</Show>
		</section>
	);
}

const errors = [
	"signed_out",
	"stale_token",
	"challenge",
	"throttled",
	"garmin_changed",
	"garmin_down",
	"offline",
	"timeout",
	"key_refused",
	"key_unreadable",
	"token_refused",
	"refused",
] as const;

/** Codes that have words of their own; the others have one sentence together. */
function errorOf(code: string): (typeof errors)[number] | "unknown" {
	return errors.find((each) => each === code) ?? "unknown";
}
