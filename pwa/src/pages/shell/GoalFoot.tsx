import { type JSX, Show } from "solid-js";
import { daysBetween, type IsoDate } from "../../../../shared/calendar.ts";
import type { TwoMonths } from "../../store/replies.ts";
import { useWords } from "../../words/words.tsx";

/** The goal at the rail's foot, with its countdown. */
export function GoalFoot(props: { months: TwoMonths | undefined; today: IsoDate }): JSX.Element {
	const { t, f } = useWords();
	const race = () => {
		const goal = props.months?.goal;
		return goal?.kind === "race" ? { goal, days: daysBetween(props.today, goal.day) } : null;
	};
	return (
		<Show when={props.months}>
			{(months) => (
				<a href="/goals" class="block rounded hover:text-ink">
					<span class="block font-500 text-ink">{months().goal?.name ?? t("shell.noGoal")}</span>
					<Show when={race()}>
						{(found) => (
							<>
								<span class="block">
									{f.date(found().goal.day, "short")}
									<Show when={found().days >= 0}> · {t("plan.daysTo", found().days)}</Show>
								</span>
								<Show when={found().goal.targetSeconds}>
									{(seconds) => (
										<span class="block">
											{t("onboarding.goal.target")} {f.clock(seconds())}
										</span>
									)}
								</Show>
							</>
						)}
					</Show>
				</a>
			)}
		</Show>
	);
}
