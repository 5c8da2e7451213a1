/** How long the metrics of one activity and the fitness over ten years take in Node: medians. Run: `npx node test/bench/metrics.ts`. */
import { addDays } from "../../shared/calendar.ts";
import { computeFitness } from "../../shared/fitness/compute.ts";
import { dayTotals } from "../../shared/fitness/day-totals.ts";
import { computeMetrics } from "../../shared/metrics/compute.ts";
import { judge } from "../../shared/metrics/judge.ts";
import { measure } from "../../shared/metrics/measure.ts";
import { measuredOf, profileOf, samplesOf, summaryOf, trained } from "../fixtures/measured.ts";

const ROUNDS = 200;
const LAST_DAY = "2026-05-31";

function medianMilliseconds(work: () => unknown): number {
	for (let round = 0; round < 20; round++) work();
	const times = Array.from({ length: ROUNDS }, () => {
		const start = performance.now();
		work();
		return performance.now() - start;
	});
	return times.sort((a, b) => a - b)[ROUNDS / 2] ?? Number.NaN;
}

/** Three hours at one row a second with every sensor, over rolling hills, with stops. */
const summary = summaryOf({ timerSeconds: 10_800, elapsedSeconds: 10_800 });
const samples = samplesOf({
	seconds: 10_800,
	speed: (t) => (t % 1800 < 40 ? 0 : 3 + 0.4 * Math.sin(t / 97)),
	heartRate: (t) => Math.round(150 + 12 * Math.sin(t / 300)),
	altitude: (metres) => 120 + 30 * Math.sin(metres / 700),
	power: (t) => Math.round(250 + 40 * Math.sin(t / 97) + 20 * Math.sin(7 * t)),
	cadence: 172,
	temperature: 18,
});
const measures = measure(summary, samples);

/** Five activities a week for ten years. */
const activities = Array.from({ length: 2600 }, (_, i) =>
	measuredOf(
		{
			id: `00000000-0000-7000-8000-${String(i).padStart(12, "0")}`,
			day: addDays(LAST_DAY, -Math.floor(i * 1.4)),
			distanceMetres: 9000 + (i % 7) * 1500,
		},
		{
			load: { value: 40 + (i % 9) * 10, method: "heart_rate", passedOver: [], others: [] },
			movingSeconds: 3000 + (i % 7) * 500,
			bestEfforts: [{ metres: 5000, seconds: 1500 + (i % 11) * 20, startSeconds: 0, averageHeartRate: 150 + (i % 11) }],
		},
	),
);
const history = dayTotals(activities);
const recent = activities.filter(({ activity }) => activity.day > addDays(LAST_DAY, -56));
const profile = profileOf({ birthYear: 1986, races: [{ day: addDays(LAST_DAY, -60), metres: 10_000, seconds: 2700 }] });

const results = {
	"metrics of a 3 h activity": medianMilliseconds(() => computeMetrics(summary, samples, trained)),
	"judging it again": medianMilliseconds(() => judge(measures, summary, trained, null)),
	"fitness over ten years": medianMilliseconds(() => computeFitness({ profile, recent, history, day: LAST_DAY })),
	"day totals of ten years": medianMilliseconds(() => dayTotals(activities)),
};
for (const [what, milliseconds] of Object.entries(results)) console.log(`${what}: ${milliseconds.toFixed(2)} ms median of ${ROUNDS}`);
