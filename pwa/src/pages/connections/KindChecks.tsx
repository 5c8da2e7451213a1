import { createEffect, createSignal, For, type JSX, on, Show } from "solid-js";
import { type ReadingKind, readingKinds } from "../../../../shared/health/garmin-kinds.ts";
import { Button } from "../../components/Button.tsx";
import { Checkbox } from "../../components/Checkbox.tsx";
import { toast } from "../../state/toasts.ts";
import { type Connection, consentToKinds } from "../../store/connections.ts";
import { useWords } from "../../words/words.tsx";
import { createSaving } from "../settings/saving.state.ts";
import { FailureNotice } from "../shell/FailureNotice.tsx";

interface KindChecksProps {
	connection: Connection;
	words: string;
	onChanged: () => Promise<void>;
}

/** What may be read, kind by kind, with what it is for. Nothing is ticked beforehand. */
export function KindChecks(props: KindChecksProps): JSX.Element {
	const { t, f } = useWords();
	const saving = createSaving();
	const kept = () => props.connection.kinds.filter(({ consented }) => consented).map(({ kind }) => kind);
	const [ticked, setTicked] = createSignal<ReadonlySet<ReadingKind>>(new Set(kept()));
	// What another device has changed counts; what is being ticked here stays while figures grow.
	createEffect(
		on(
			() => kept().join(" "),
			() => setTicked(new Set(kept())),
			{ defer: true },
		),
	);
	const has = (kind: ReadingKind) => ticked().has(kind);
	const toggle = (kind: ReadingKind, yes: boolean) => setTicked(new Set(readingKinds.filter((each) => (each === kind ? yes : has(each)))));
	const changed = () => kept().join(" ") !== chosen().join(" ");
	const chosen = () => props.connection.kinds.map(({ kind }) => kind).filter(has);
	const all = () => props.connection.kinds.length === chosen().length;
	const hint = (kind: ReadingKind): string => {
		const known = props.connection.kinds.find((each) => each.kind === kind);
		const meaning = t(`connections.kinds.${kind}.use`);
		if (!known || known.came === 0) return meaning;
		const came = kind === "activities" ? t("connections.cameActivities", known.came) : t("connections.came", known.came);
		return known.from === null ? `${meaning} ${came}` : `${meaning} ${came} ${t("connections.backTo", f.date(known.from, "year"))}`;
	};
	const save = async () => {
		const done = await saving.run(() => consentToKinds(props.connection.source, chosen(), props.words));
		if (!done) return;
		toast(t("connections.saved"));
		await props.onChanged();
	};
	return (
		<fieldset>
			<legend class="font-600">{t("connections.may")}</legend>
			<p class="text-small text-ink-soft text-pretty mb-1">{t("connections.mayText")}</p>
			<Checkbox
				label={t("connections.all")}
				checked={all()}
				onChange={(yes) => setTicked(new Set(yes ? props.connection.kinds.map(({ kind }) => kind) : []))}
			/>
			<div class="grid sm:grid-cols-2 gap-x-6 border-t border-line">
				<For each={props.connection.kinds.map(({ kind }) => kind)}>
					{(kind) => (
						<Checkbox
							label={t(`connections.kinds.${kind}.name`)}
							hint={hint(kind)}
							checked={has(kind)}
							onChange={(yes) => toggle(kind, yes)}
						/>
					)}
				</For>
			</div>
			<p class="text-small text-ink-soft text-pretty mt-2">{t(`connections.consent.${props.connection.source}`)}</p>
			<Show when={saving.failure()}>{(code) => <FailureNotice code={code()} />}</Show>
			<div class="mt-3">
				<Button kind="primary" busy={saving.busy()} disabled={!changed()} onClick={() => void save()}>
					{t(chosen().length === 0 && kept().length > 0 ? "connections.withdraw" : "connections.agree")}
				</Button>
			</div>
		</fieldset>
	);
}
