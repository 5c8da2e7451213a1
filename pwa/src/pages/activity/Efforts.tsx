import { type JSX, Show } from "solid-js";
import type { Interval } from "../../../../shared/metrics/measures.ts";
import type { ReviewedActivity } from "../../../../shared/review/review.ts";
import { type FactColumn, FactTable } from "../../components/FactTable.tsx";
import { lengthIn, speedWords } from "../../components/sport-words.ts";
import { useWords } from "../../words/words.tsx";
import { How } from "../fitness/Sourced.tsx";

const orDash = (value: number | null | undefined, word: (value: number) => string): string =>
	value === null || value === undefined ? "–" : word(value);

/** Best efforts over the standard distances, and the intervals that stand out. */
export function Efforts(props: { reviewed: ReviewedActivity; intervals: readonly Interval[] }): JSX.Element {
	const words = useWords();
	const { t, f } = words;
	const sport = () => props.reviewed.activity.sport;
	const speed = () => speedWords(sport(), words);
	const length = () => lengthIn(sport(), words);
	const pace = (): FactColumn => ({ label: speed().label, unit: speed().unit });
	const efforts = () => props.reviewed.metrics.bestEfforts;
	const effortsPulse = () => efforts().some(({ averageHeartRate }) => averageHeartRate !== undefined);
	const distance = (metres: number): string => {
		if (metres === 1609.344) return t("activity.effortDistances.mile");
		if (metres === 21_097.5) return t("activity.effortDistances.half");
		if (metres === 42_195) return t("activity.effortDistances.marathon");
		// Raced distances keep their names in every unit: nobody runs 3.11 miles.
		return t("activity.withUnit", f.number(metres < 1000 ? metres : metres / 1000, 1), metres < 1000 ? "m" : "km");
	};
	const byPower = () => props.intervals.some(({ power }) => power !== null);
	const intervalsPulse = () => props.intervals.some(({ averageHeartRate }) => averageHeartRate !== null);
	const pulse = (shown: boolean, value: number | null | undefined): string[] => (shown ? [orDash(value, f.number)] : []);
	return (
		<>
			<Show when={efforts().length > 0}>
				<section>
					<h2 class="text-heading">{t("activity.efforts")}</h2>
					<FactTable
						label={t("activity.efforts")}
						columns={[
							{ label: t("activity.distance") },
							{ label: t("activity.time"), strong: true },
							pace(),
							...(effortsPulse() ? [{ label: "bpm" }] : []),
						]}
						rows={efforts().map(({ metres, seconds, averageHeartRate }) => [
							distance(metres),
							f.clock(seconds),
							speed().bare(metres / seconds),
							...pulse(effortsPulse(), averageHeartRate),
						])}
					/>
					<How>{t("activity.effortsHow")}</How>
				</section>
			</Show>
			<Show when={props.intervals.length > 0}>
				<section>
					<h2 class="text-heading">{t("activity.intervals")}</h2>
					<FactTable
						label={t("activity.intervals")}
						columns={[
							{ label: t("activity.number") },
							{ label: t("activity.time"), strong: true },
							{ label: length().unit },
							byPower() ? { label: "W" } : pace(),
							...(intervalsPulse() ? [{ label: "bpm" }] : []),
						]}
						rows={props.intervals.map((interval, index) => [
							f.number(index + 1),
							f.clock(interval.seconds),
							orDash(interval.metres, length().bare),
							byPower() ? orDash(interval.power, f.number) : orDash(interval.speed, speed().bare),
							...pulse(intervalsPulse(), interval.averageHeartRate),
						])}
					/>
					<How>{t("activity.intervalsHow")}</How>
				</section>
			</Show>
		</>
	);
}
