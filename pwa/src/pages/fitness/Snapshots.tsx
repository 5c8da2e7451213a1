import { createSignal, type JSX, Show } from "solid-js";
import type { Snapshot } from "../../../../shared/fitness/snapshot.ts";
import { FactTable } from "../../components/FactTable.tsx";
import { useSnapshots } from "../../store/queries.ts";
import { useWords } from "../../words/words.tsx";
import { How } from "./Sourced.tsx";

/** Longer histories are opened on demand. */
const SHOWN = 12;

/** Months in which nothing was done and nothing was left say nothing. */
const saysSomething = ({ fitness }: Snapshot): boolean => fitness.form.ctl >= 1 || fitness.weekly.weeksWithData > 0;

/** Fitness at each month's end, newest first. */
export function Snapshots(): JSX.Element {
	const { t, f } = useWords();
	const snapshots = useSnapshots();
	const [all, setAll] = createSignal(false);
	const known = () => (snapshots.data?.snapshots ?? []).filter(saysSomething);
	const shown = () => (all() ? known() : known().slice(0, SHOWN));
	const kilometres = (metres: number): string => (metres > 0 ? (metres / f.unitMetres).toFixed(1) : "–");
	const unit = () => (f.unitMetres === 1000 ? "km" : "mi");
	return (
		<Show when={known().length > 0}>
			<section class="lg:col-span-2">
				<h2 class="text-heading mb-1">{t("fitnessPage.snapshots")}</h2>
				<FactTable
					label={t("fitnessPage.snapshots")}
					columns={[
						{ label: t("fitnessPage.month") },
						{ label: t("fitness.vdot"), strong: true },
						{ label: t("fitness.ctl") },
						{ label: t("fitness.tsb") },
						{ label: t("fitnessPage.perWeek"), unit: unit() },
						{ label: t("fitnessPage.longestRun"), unit: unit(), wide: true },
					]}
					rows={shown().map(({ month, fitness }) => [
						f.date(`${month}-01`, "shortMonthYear"),
						fitness.vdot ? fitness.vdot.value.toFixed(1) : "–",
						f.number(fitness.form.ctl),
						f.signed(fitness.form.tsb),
						kilometres(fitness.weekly.metres),
						fitness.longestRun ? kilometres(fitness.longestRun.metres) : "–",
					])}
				/>
				<Show when={known().length > SHOWN && !all()}>
					<button type="button" class="min-h-11 text-link" onClick={() => setAll(true)}>
						{t("fitnessPage.showAll")}
					</button>
				</Show>
				<How>{t("fitnessPage.snapshotsHow")}</How>
			</section>
		</Show>
	);
}
