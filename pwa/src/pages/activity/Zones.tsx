import { createMemo, createSignal, type JSX, Show } from "solid-js";
import type { Metrics } from "../../../../shared/metrics/metrics.ts";
import { Segmented } from "../../components/Segmented.tsx";
import { ZoneBars } from "../../components/ZoneBars.tsx";
import { useWords } from "../../words/words.tsx";

const kinds = ["heartRate", "pace", "power"] as const;
type Kind = (typeof kinds)[number];
const fields = { heartRate: "heartRateZoneSeconds", pace: "paceZoneSeconds", power: "powerZoneSeconds" } as const satisfies Record<
	Kind,
	keyof Metrics
>;

/** Time in zones, by every measure that was recorded; without any, why. */
export function Zones(props: { metrics: Metrics }): JSX.Element {
	const { t } = useWords();
	const [chosen, setChosen] = createSignal<Kind>("heartRate");
	const known = createMemo(() =>
		kinds.flatMap((kind) => {
			const seconds = props.metrics[fields[kind]];
			return Array.isArray(seconds) ? [{ kind, seconds }] : [];
		}),
	);
	const shown = () => known().find(({ kind }) => kind === chosen()) ?? known()[0];
	const reason = () => {
		const seconds = props.metrics.heartRateZoneSeconds;
		return Array.isArray(seconds) ? null : seconds.reason;
	};
	return (
		<section>
			<div class="flex flex-wrap items-center justify-between gap-2 min-h-9 mb-2">
				<h2 class="text-heading">
					{t("activity.zones")}
					<Show when={known().length === 1 && shown()}>
						{(only) => <span class="font-400"> · {t(`activity.zonesBy.${only().kind}`)}</span>}
					</Show>
				</h2>
				<Show when={known().length > 1}>
					<Segmented
						label={t("activity.zones")}
						choices={known().map(({ kind }) => ({ value: kind, label: t(`activity.zonesBy.${kind}`) }))}
						value={shown()?.kind ?? "heartRate"}
						onChange={setChosen}
					/>
				</Show>
			</div>
			<Show
				when={shown()}
				fallback={
					<Show when={reason()}>
						{(why) => (
							<p class="text-ink-soft">{t("activity.missing", t("activity.zonesBy.heartRate"), t(`activities.missing.${why()}`))}</p>
						)}
					</Show>
				}
			>
				{(zones) => <ZoneBars seconds={zones().seconds} />}
			</Show>
		</section>
	);
}
