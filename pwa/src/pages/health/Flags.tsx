import { For, type JSX } from "solid-js";
import type { HealthFlag } from "../../../../shared/health/flag.ts";
import { Icon } from "../../components/Icon.tsx";
import { useWords } from "../../words/words.tsx";
import { How } from "../fitness/Sourced.tsx";
import { useHealthFigures } from "./health-figures.ts";

/** Signs worth a look, a sentence each. */
export function Flags(props: { flags: readonly HealthFlag[] }): JSX.Element {
	const { t } = useWords();
	const sentence = useSentence();
	return (
		<section>
			<h2 class="text-heading mb-1">{t("health.flagsTitle")}</h2>
			<ul>
				<For each={props.flags} fallback={<li class="text-ink-soft">{t("health.noFlags")}</li>}>
					{(flag) => (
						<li class="flex gap-2.5 py-2 border-t border-line">
							<span class={`mt-0.5 ${flag.strength === "weak" ? "text-ink-soft" : "text-warn"}`}>
								<Icon name={flag.strength === "weak" ? "info" : "alert"} size={18} />
							</span>
							<span class="min-w-0">
								<span class="block text-pretty">{sentence(flag)}</span>
								<span class="block text-small text-ink-soft">{t(`health.strengths.${flag.strength}`)}</span>
							</span>
						</li>
					)}
				</For>
			</ul>
			<How>{t("health.flagsHow")}</How>
		</section>
	);
}

function useSentence(): (flag: HealthFlag) => string {
	const { t, f } = useWords();
	const figures = useHealthFigures();
	return ({ rule, figures: found }) => {
		const figure = (name: string): number => found[name] ?? Number.NaN;
		switch (rule) {
			case "short_sleep_week":
				return t("health.flags.short_sleep_week", f.duration(figure("meanSeconds")), f.duration(figure("limitSeconds")));
			case "short_nights":
				return t("health.flags.short_nights", figure("nights"), f.duration(figure("limitSeconds")));
			case "hrv_falling":
				return t(
					"health.flags.hrv_falling",
					figure("falls"),
					figures.milliseconds(figure("fromMilliseconds")),
					figures.milliseconds(figure("toMilliseconds")),
				);
			case "hrv_outside_range":
				return t(
					"health.flags.hrv_outside_range",
					figures.milliseconds(figure("milliseconds")),
					figures.range(figure("lowMilliseconds"), figure("highMilliseconds")),
				);
			case "high_stress":
				return t("health.flags.high_stress", figure("days"), f.number(figure("limit")));
			case "low_body_battery":
				return t("health.flags.low_body_battery", figure("days"), f.number(figure("limit")));
			case "high_resting_heart_rate":
				return t("health.flags.high_resting_heart_rate", f.heartRate(figure("bpm")), f.number(figure("aboveBpm")));
			default:
				return rule satisfies never;
		}
	};
}
