import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import type { Workout } from "../../../../shared/workout/workout.ts";
import { Button } from "../../components/Button.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { WatchLine } from "../../components/WatchLine.tsx";
import { useWords } from "../../words/words.tsx";
import { OpenGarmin } from "./OpenGarmin.tsx";
import { createWatch } from "./watch.state.ts";
import { watchSums } from "./watch-state.ts";

/** The plan as a whole on its way to the watch: one yes for all, and what Garmin Connect has differently. Silent while no browser can send. */
export function PlanOnWatch(props: { workouts: readonly Workout[] }): JSX.Element {
	const words = useWords();
	const { t, f, session } = words;
	const watch = createWatch(words);
	const known = () => {
		const delivery = watch.delivery();
		return delivery && delivery.planId !== null && (delivery.senders > 0 || delivery.planApproved) ? delivery : undefined;
	};
	const sums = createMemo(() => {
		const delivery = known();
		return delivery ? watchSums(delivery) : { unapproved: 0, asked: [], standing: 0 };
	});
	const [asks, setAsks] = createSignal(false);
	function takeBack(): void {
		setAsks(false);
		watch.approveAll(false);
	}
	const asked = () => props.workouts.filter(({ id }) => sums().asked.includes(id));
	return (
		<>
			<Show when={asked().length > 0}>
				<section class="card" aria-label={t("watch.plan.asked", asked().length)}>
					<WatchLine mark="asks" title={t("watch.plan.asked", asked().length)} text={t("watch.question.which")}>
						<ul class="mt-1">
							<For each={asked()}>
								{(workout) => (
									<li>
										<a class="inline-flex items-center min-h-11 text-link" href={`/workout/${workout.id}`}>
											{f.date(workout.day, "weekday")} · {session(workout.kind).title}
										</a>
									</li>
								)}
							</For>
						</ul>
					</WatchLine>
				</section>
			</Show>
			<Show when={known()}>
				{(delivery) => (
					<Show
						when={delivery().planApproved}
						fallback={
							<Show when={sums().unapproved > 0}>
								<section class="card" aria-label={t("watch.plan.approveAll")}>
									<WatchLine mark="waits" title={t("watch.plan.waits", sums().unapproved)} text={t("watch.plan.waitsText")}>
										<div class="mt-2.5 md:flex md:items-center md:gap-4">
											<Button icon="watch" class="shrink-0 lt-md:w-full" onClick={() => watch.approveAll(true)}>
												{t("watch.plan.approveAll")}
											</Button>
											<p class="text-small text-ink-soft text-pretty lt-md:mt-2">{t("watch.plan.means")}</p>
										</div>
									</WatchLine>
								</section>
							</Show>
						}
					>
						<section class="card" aria-label={t("watch.plan.whole")}>
							<WatchLine mark="there" title={t("watch.plan.whole")} text={t("watch.plan.wholeText")}>
								<div class="flex flex-wrap gap-2 mt-2">
									<Show when={delivery().senders > 0}>
										<OpenGarmin />
									</Show>
									<Button kind="quiet" onClick={() => (sums().standing > 0 ? setAsks(true) : watch.approveAll(false))}>
										{t("watch.plan.takeBack")}
									</Button>
								</div>
							</WatchLine>
						</section>
					</Show>
				)}
			</Show>
			<Dialog
				open={asks()}
				onClose={() => setAsks(false)}
				title={t("watch.plan.backTitle")}
				text={t("watch.plan.backText", sums().standing)}
				actions={
					<>
						<Button onClick={() => setAsks(false)}>{t("watch.plan.keep")}</Button>
						<Button kind="danger" onClick={takeBack}>
							{t("watch.plan.takeBack")}
						</Button>
					</>
				}
			/>
		</>
	);
}
