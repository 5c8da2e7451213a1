import { For, type JSX, Show } from "solid-js";
import { useSnapshots } from "../../store/queries.ts";
import { useWords } from "../../words/words.tsx";
import { How } from "./Sourced.tsx";

/** Fitness at each month's end, newest first. */
export function Snapshots(): JSX.Element {
	const { t, f } = useWords();
	const snapshots = useSnapshots();
	return (
		<Show when={(snapshots.data?.snapshots.length ?? 0) > 0}>
			<section class="lg:col-span-2">
				<h2 class="text-heading mb-1">{t("fitnessPage.snapshots")}</h2>
				<div class="overflow-x-auto">
					<table class="w-full text-right">
						<thead class="text-small text-ink-soft">
							<tr>
								<th scope="col" class="text-left font-500 py-1 pr-3">
									{t("fitnessPage.month")}
								</th>
								<th scope="col" class="font-500 py-1 px-3">
									{t("fitness.vdot")}
								</th>
								<th scope="col" class="font-500 py-1 px-3">
									{t("fitness.ctl")}
								</th>
								<th scope="col" class="font-500 py-1 px-3">
									{t("fitness.tsb")}
								</th>
								<th scope="col" class="font-500 py-1 px-3">
									{t("fitness.volume")}
								</th>
								<th scope="col" class="font-500 py-1 pl-3">
									{t("fitness.longest")}
								</th>
							</tr>
						</thead>
						<tbody>
							<For each={snapshots.data?.snapshots}>
								{({ month, fitness }) => (
									<tr class="border-t border-line">
										<th scope="row" class="text-left font-500 py-1.5 pr-3 whitespace-nowrap">
											{f.date(`${month}-01`, "monthYear")}
										</th>
										<td class="py-1.5 px-3">{fitness.vdot ? f.number(fitness.vdot.value, 1) : "–"}</td>
										<td class="py-1.5 px-3">{f.number(fitness.form.ctl)}</td>
										<td class="py-1.5 px-3">{f.signed(fitness.form.tsb)}</td>
										<td class="py-1.5 px-3 whitespace-nowrap">{f.distance(fitness.weekly.metres)}</td>
										<td class="py-1.5 pl-3 whitespace-nowrap">{fitness.longestRun ? f.distance(fitness.longestRun.metres) : "–"}</td>
									</tr>
								)}
							</For>
						</tbody>
					</table>
				</div>
				<How>{t("fitnessPage.snapshotsHow")}</How>
			</section>
		</Show>
	);
}
