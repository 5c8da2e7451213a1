import { type JSX, Show } from "solid-js";
import type { IsoDate } from "../../../../shared/calendar.ts";
import { Button, buttonClass } from "../../components/Button.tsx";
import { PhaseStrip } from "../../components/PhaseStrip.tsx";
import { useZone } from "../../state/athlete-day.ts";
import { todayIn } from "../../state/today.ts";
import type { Cached } from "../../store/queries.ts";
import type { TwoMonths } from "../../store/replies.ts";
import { useWords } from "../../words/words.tsx";

export interface PlanHeadProps {
	months: Cached<TwoMonths>;
	today: IsoDate;
	busy: "refreshing" | "restoring" | null;
	onRefresh: () => void;
	/** What concerns the plan as a whole. */
	onChange: () => void;
}

/** The window's months, whose plan it is, and the button that makes it anew. */
export function PlanHead(props: PlanHeadProps): JSX.Element {
	const { t, f } = useWords();
	const zone = useZone();
	const made = (at: number) => {
		const when = new Date(at);
		return t("planPage.rolled", `${f.date(todayIn(zone(), when), "weekday")} ${f.time(when, zone())}`);
	};
	return (
		<Show when={props.months.data}>
			{(months) => (
				<header class="mb-4">
					<div class="grid gap-x-4 items-center md:grid-cols-[1fr_auto]">
						<h1 class="text-title">{f.months(months().plan.from, months().plan.to)}</h1>
						<p class="mt-0.5 text-ink-soft md:col-span-2 md:order-last">
							{t("plan.made", t(`methodologies.${months().plan.season.methodology}`).name, months().goal?.name ?? t("shell.noGoal"))}
							<Show when={months().plan.vdot}>{(vdot) => <> · {t("plan.vdot", f.number(vdot(), 1))}</>}</Show>
							<span class="whitespace-nowrap"> · {made(months().createdAt)}</span>
						</p>
						<div class="flex flex-wrap gap-2 lt-md:mt-2.5">
							<a href="/plans" class={buttonClass({ kind: "quiet", small: true })}>
								{t("plans.all")}
							</a>
							<Button small onClick={() => props.onChange()}>
								{t("change.openPlan")}
							</Button>
							<Button icon="refresh" small busy={props.busy === "refreshing"} onClick={() => props.onRefresh()}>
								{props.busy === "refreshing" ? t("plan.refreshing") : t("plan.refresh")}
							</Button>
						</div>
					</div>
					<p class="mt-1 text-small text-ink-soft text-pretty">{t(`methodologies.${months().plan.season.methodology}`).idea}</p>
					<Show when={months().plan.vdot === null}>
						<p class="mt-1 text-small text-ink-soft">{t("plan.byEffort")}</p>
					</Show>
					<Show when={months().plan.season.phases.length > 1}>
						<div class="mt-3">
							<PhaseStrip phases={months().plan.season.phases} today={props.today} />
						</div>
					</Show>
				</header>
			)}
		</Show>
	);
}
