import { For, type JSX, Show } from "solid-js";
import type { Activity } from "../../../../shared/activity/activity.ts";
import { useWords } from "../../words/words.tsx";

/** As the watch counted them. One lap is the whole activity, and says nothing new. */
export function Laps(props: { activity: Activity }): JSX.Element {
	const { t, f } = useWords();
	const onFoot = () => ["running", "walking", "hiking"].includes(props.activity.sport);
	const pace = (metres: number | null, seconds: number | null): string => {
		if (!metres || !seconds) return "–";
		return onFoot() ? f.pace(metres / seconds) : `${f.distance((metres / seconds) * 3600)}/h`;
	};
	return (
		<Show when={props.activity.laps.length > 1}>
			<section class="lg:col-span-2">
				<h2 class="text-heading mb-2">{t("activity.laps")}</h2>
				<div class="overflow-x-auto">
					<table class="w-full text-right">
						<thead class="text-small text-ink-soft">
							<tr>
								<th scope="col" class="text-left font-500 py-1 pr-3">
									{t("activity.lap")}
								</th>
								<th scope="col" class="font-500 py-1 px-3">
									{t("activity.distance")}
								</th>
								<th scope="col" class="font-500 py-1 px-3">
									{t("activity.time")}
								</th>
								<th scope="col" class="font-500 py-1 px-3">
									{onFoot() ? t("activity.pace") : t("activity.speed")}
								</th>
								<th scope="col" class="font-500 py-1 pl-3">
									{t("activity.heartRate")}
								</th>
							</tr>
						</thead>
						<tbody>
							<For each={props.activity.laps}>
								{(lap, index) => {
									const seconds = () => lap.timerSeconds ?? lap.elapsedSeconds;
									return (
										<tr class="border-t border-line">
											<th scope="row" class="text-left font-400 py-1.5 pr-3">
												{index() + 1}
											</th>
											<td class="py-1.5 px-3">{lap.distanceMetres === null ? "–" : f.distance(lap.distanceMetres, 2)}</td>
											<td class="py-1.5 px-3">{seconds() === null ? "–" : f.clock(seconds() ?? 0)}</td>
											<td class="py-1.5 px-3">{pace(lap.distanceMetres, seconds())}</td>
											<td class="py-1.5 pl-3">{lap.averageHeartRate === null ? "–" : f.number(lap.averageHeartRate)}</td>
										</tr>
									);
								}}
							</For>
						</tbody>
					</table>
				</div>
			</section>
		</Show>
	);
}
