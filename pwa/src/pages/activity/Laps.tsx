import { type JSX, Show } from "solid-js";
import type { Activity } from "../../../../shared/activity/activity.ts";
import { type FactColumn, FactTable } from "../../components/FactTable.tsx";
import { lengthIn, speedWords } from "../../components/sport-words.ts";
import { useWords } from "../../words/words.tsx";

/** As the watch counted them. One lap is the whole activity, and says nothing new. */
export function Laps(props: { activity: Activity }): JSX.Element {
	const words = useWords();
	const { t, f } = words;
	const laps = () => props.activity.laps;
	const speed = () => speedWords(props.activity.sport, words);
	const length = () => lengthIn(props.activity.sport, words);
	const hasDistance = () => laps().some(({ distanceMetres }) => (distanceMetres ?? 0) > 0);
	const hasHeartRate = () => laps().some(({ averageHeartRate }) => averageHeartRate !== null);
	const hasPower = () => laps().some(({ averagePower }) => averagePower !== null);
	const columns = (): FactColumn[] => [
		{ label: t("activity.lap") },
		{ label: t("activity.time"), strong: true },
		...(hasDistance() ? [{ label: length().unit }, { label: speed().label, unit: speed().unit }] : []),
		...(hasPower() ? [{ label: "W" }] : []),
		...(hasHeartRate() ? [{ label: "bpm" }] : []),
	];
	const rows = () =>
		laps().map((lap, index) => {
			const seconds = lap.timerSeconds ?? lap.elapsedSeconds;
			const metres = lap.distanceMetres;
			return [
				f.number(index + 1),
				seconds === null ? "–" : f.clock(seconds),
				...(hasDistance() ? [metres ? length().bare(metres) : "–", metres && seconds ? speed().bare(metres / seconds) : "–"] : []),
				...(hasPower() ? [lap.averagePower === null ? "–" : f.number(lap.averagePower)] : []),
				...(hasHeartRate() ? [lap.averageHeartRate === null ? "–" : f.number(lap.averageHeartRate)] : []),
			];
		});
	return (
		<Show when={laps().length > 1}>
			<section class="mt-10 overflow-x-auto">
				<h2 class="text-heading">{t("activity.laps")}</h2>
				<FactTable label={t("activity.laps")} columns={columns()} rows={rows()} />
			</section>
		</Show>
	);
}
