import { createMemo, For, type JSX, Show } from "solid-js";
import { consentWords, type Use, uses } from "../../../../shared/activity/provenance.ts";
import { Checkbox } from "../../components/Checkbox.tsx";
import { Icon } from "../../components/Icon.tsx";
import { Skeleton } from "../../components/Skeleton.tsx";
import { send } from "../../store/outbox.ts";
import type { SourcePrivacy } from "../../store/privacy-shape.ts";
import { useActivities, useHealth, usePrivacy } from "../../store/queries.ts";
import { useWords } from "../../words/words.tsx";
import { FailureNotice } from "../shell/FailureNotice.tsx";
import { createSaving } from "./saving.state.ts";

/** Nobody's data: nothing to decide. */
const withoutOwner = "simulated";

/** Per source, what may be done with its records. Those that the athlete has records from come first. */
export function Privacy(): JSX.Element {
	const { t } = useWords();
	const privacy = usePrivacy();
	const activities = useActivities();
	const health = useHealth();
	const present = createMemo(() => {
		const known = new Set<string>((activities.data ?? []).map(({ activity }) => activity.provenance.source));
		for (const day of health.data?.days ?? []) for (const fact of day.facts) known.add(fact.provenance.source);
		return known;
	});
	const shown = () => (privacy.data?.sources ?? []).filter(({ source }) => source !== withoutOwner);
	const yours = () => shown().filter(({ source }) => present().has(source));
	const others = () => shown().filter(({ source }) => !present().has(source));
	return (
		<Show
			when={privacy.data}
			fallback={
				<Show when={privacy.error} fallback={<Skeleton lines={3} />}>
					{(error) => <FailureNotice code={error().code} onRetry={() => void privacy.refetch()} />}
				</Show>
			}
		>
			<div class="stack gap-5">
				<Show when={yours().length > 0}>
					<div>
						<h3 class="text-heading mb-1">{t("privacy.yours")}</h3>
						<Sources sources={yours()} />
					</div>
				</Show>
				<details class="group/all" open={yours().length === 0}>
					<summary class="list-none [&::-webkit-details-marker]:hidden flex items-center gap-2 min-h-11 cursor-pointer rounded">
						<span class="text-ink-faint transition-transform duration-quick group-open/all:rotate-90">
							<Icon name="next" size={18} />
						</span>
						<span class="grow text-heading">{t("privacy.others")}</span>
						<span class="text-small text-ink-soft">{t("privacy.count", others().length)}</span>
					</summary>
					<Sources sources={others()} />
				</details>
				<p class="text-small text-ink-soft">{t("privacy.dated", consentWords)}</p>
			</div>
		</Show>
	);
}

function Sources(props: { sources: readonly SourcePrivacy[] }): JSX.Element {
	return (
		<ul class="border-b border-line">
			{/* By name: an answer brings new records, and what is open stays open. */}
			<For each={props.sources.map(({ source }) => source)}>
				{(name) => <Show when={props.sources.find(({ source }) => source === name)}>{(source) => <SourcePart source={source()} />}</Show>}
			</For>
		</ul>
	);
}

function SourcePart(props: { source: SourcePrivacy }): JSX.Element {
	const { t } = useWords();
	const on = () => uses.filter((use) => props.source.allowed[use]).map((use) => t(`privacy.short.${use}`));
	return (
		<li class="border-t border-line">
			<details class="group">
				<summary class="list-none [&::-webkit-details-marker]:hidden grid grid-cols-[18px_minmax(0,1fr)] gap-x-2 min-h-11 py-2.5 cursor-pointer rounded">
					<span class="mt-0.5 h-fit text-ink-faint transition-transform duration-quick group-open:rotate-90">
						<Icon name="next" size={18} />
					</span>
					<span class="flex flex-wrap items-baseline justify-between gap-x-4">
						<span class="font-500">{t(`privacy.sources.${props.source.source}`)}</span>
						<span class="text-small text-ink-soft">{on().length > 0 ? t("privacy.on", on().join(", ")) : t("privacy.allOff")}</span>
					</span>
				</summary>
				<div class="pl-6.5">
					<p class="text-small text-ink-soft text-pretty">
						{t(`privacy.bases.${props.source.source}`)}{" "}
						<Show when={props.source.rules.keepDays}>{(days) => t("privacy.keepDays", days())}</Show>
					</p>
					<div class="pb-3">
						<For each={uses}>{(use) => <Switch source={props.source} use={use} />}</For>
					</div>
				</div>
			</details>
		</li>
	);
}

function Switch(props: { source: SourcePrivacy; use: Use }): JSX.Element {
	const { t, f } = useWords();
	const saving = createSaving();
	const forbidden = () => props.source.rules[props.use] === "no";
	const answer = () => props.source.answers[props.use];
	const hint = (): string => {
		if (forbidden()) return t("privacy.forbidden");
		const given = answer();
		if (!given) return t(`privacy.meanings.${props.use}`);
		const day = f.date(new Date(given.at).toISOString().slice(0, 10), "year");
		const said = t("privacy.answered", given.granted, day, given.words);
		const old = given.granted && given.words !== consentWords && props.source.rules[props.use] === "consent";
		return [t(`privacy.meanings.${props.use}`), said, old ? t("privacy.outdated") : ""].filter(Boolean).join(" ");
	};
	const set = (granted: boolean) =>
		void saving.run(() =>
			send({ kind: "answerPrivacy", body: { source: props.source.source, use: props.use, granted, words: consentWords } }),
		);
	return (
		<>
			<Checkbox
				label={t(`privacy.uses.${props.use}`)}
				hint={hint()}
				checked={props.source.allowed[props.use]}
				disabled={forbidden() || saving.busy()}
				onChange={set}
			/>
			<Show when={saving.failure()}>{(code) => <FailureNotice code={code()} />}</Show>
		</>
	);
}
