import { type JSX, Show } from "solid-js";
import type { Plan } from "../../../../shared/plan/plan.ts";
import { Button } from "../../components/Button.tsx";
import { FactTable } from "../../components/FactTable.tsx";
import { PhaseStrip } from "../../components/PhaseStrip.tsx";
import { Skeleton } from "../../components/Skeleton.tsx";
import { useToday } from "../../state/athlete-day.ts";
import { useWords } from "../../words/words.tsx";
import { Findings } from "../plan/Findings.tsx";
import type { PlansState } from "./plans.state.ts";

type Facts = Pick<Plan, "season" | "weeks">;

/** A new plan beside the one it would replace; nothing has changed until it is approved. */
export function DraftPlan(props: { state: PlansState }): JSX.Element {
	const { t, f } = useWords();
	const today = useToday();
	const id = () => props.state.draftId() ?? "";
	const now = () => props.state.current();
	const rows = (fresh: Facts): string[][] => {
		const old = now()?.plan;
		const row = (label: string, of: (plan: Facts) => string): string[] => [label, old ? of(old) : "–", of(fresh)];
		return [
			row(t("plans.method"), ({ season }) => t(`training.methodologies.${season.methodology}`)),
			row(t("plans.from"), ({ season }) => f.date(season.startsOn, "short")),
			row(t("plans.race"), ({ season }) => (season.endsOn ? f.date(season.endsOn, "short") : "–")),
			row(t("plans.peak"), ({ weeks }) => f.duration(Math.max(0, ...weeks.map((week) => week.targetSeconds)))),
		];
	};
	return (
		<section class="card py-4" aria-label={t("plans.draftTitle")}>
			<h2 class="text-heading">{t("plans.draftTitle")}</h2>
			<Show when={props.state.draft()} fallback={<Skeleton lines={4} class="h-6" />}>
				{(draft) => (
					<>
						<p class="mt-1 text-ink-soft">
							{now() ? t("plans.replaces", now()?.goal?.name ?? t("shell.noGoal")) : t("plans.replacesNothing")}
						</p>
						<div class="mt-3">
							<FactTable
								label={t("plans.draftTitle")}
								columns={[{ label: t("plans.what") }, { label: t("plans.before") }, { label: t("plans.after"), strong: true }]}
								rows={rows(draft().plan)}
							/>
						</div>
						<Show when={draft().plan.season.phases.length > 1}>
							<div class="mt-3">
								<PhaseStrip phases={draft().plan.season.phases} today={today()} />
							</div>
						</Show>
						<div class="mt-3">
							<Findings findings={draft().draft?.findings ?? []} />
						</div>
					</>
				)}
			</Show>
			<div class="flex flex-wrap gap-2 mt-4">
				<Button kind="primary" busy={props.state.busy()} onClick={() => props.state.approve(id())}>
					{t("plans.approve")}
				</Button>
				<Button disabled={props.state.busy()} onClick={() => props.state.discard(id())}>
					{t("plans.discard")}
				</Button>
			</div>
		</section>
	);
}
