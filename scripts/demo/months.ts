/** The simulated athlete's activities as imports: a "file" per month, the same on every run, so that a second demo adds only what is new. */
import { createHash } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import type { Activity } from "../../shared/activity/activity.ts";
import type { Feedback } from "../../shared/activity/feedback.ts";
import { encodeSamples } from "../../shared/activity/samples-blob.ts";
import type { Profile } from "../../shared/athlete/profile.ts";
import { addDays, type IsoDate } from "../../shared/calendar.ts";
import { judge } from "../../shared/metrics/judge.ts";
import { measure } from "../../shared/metrics/measure.ts";
import type { Measures } from "../../shared/metrics/measures.ts";
import type { Metrics } from "../../shared/metrics/metrics.ts";
import { trainingPaces } from "../../shared/physiology/vdot.ts";
import { demoProvenance, simulateAthlete } from "../../test/demo/athlete.ts";
import { feedbackOf } from "../../test/demo/feedback.ts";

export const seed = 1;
/** Recordings that one request takes. */
const MOST_SAMPLES = 20;

export interface Month {
	/** `yyyy-mm` */
	month: string;
	/** What the athlete says about each activity, in order; null is nothing. */
	feedback: (Feedback | null)[];
	/** Effort (CR-10) times minutes, of each day with training. */
	training: ReadonlyMap<IsoDate, number>;
	/** As `POST /api/activities/import` takes them, with the activities in order. */
	forms: FormData[];
}

/** From the first of a month up to yesterday: with the same start, a later day changes no activity and no place in its month. */
export function* demoMonths(from: IsoDate, today: IsoDate, profile: Profile): Iterable<Month> {
	let open: MonthBuilder | null = null;
	for (const simulated of simulateAthlete({ seed, from, to: addDays(today, -1), zone: profile.zone })) {
		const { summary, samples, vdot, effort } = simulated;
		const day = summary.startedLocal.slice(0, 10);
		if (open?.month !== day.slice(0, 7)) {
			if (open) yield open.done();
			open = new MonthBuilder(day.slice(0, 7));
		}
		const feedback = feedbackOf(simulated, seed);
		const thresholds = {
			maxHr: profile.heartRates.max,
			restHr: profile.heartRates.rest,
			lthr: profile.heartRates.threshold,
			thresholdSpeed: 1000 / trainingPaces(vdot).threshold,
			ftp: profile.ftp ?? null,
			heartRateBounds: profile.zones?.heartRate ?? null,
			speedBounds: profile.zones?.speed ?? null,
			powerBounds: profile.zones?.power ?? null,
			sex: profile.sex,
		};
		const measures = measure(summary, samples);
		const metrics = judge(measures, summary, thresholds, feedback);
		const activity = { ...summary, id: uuidv7(), day, zoneAssumed: false, provenance: demoProvenance };
		open.add({ activity, metrics, measures, samples: encodeSamples(samples) }, feedback);
		open.train(day, (effort * (summary.timerSeconds ?? 0)) / 60);
	}
	if (open) yield open.done();
}

interface Entry {
	activity: Activity;
	metrics: Metrics;
	measures: Measures;
	samples: Uint8Array;
}

class MonthBuilder {
	readonly month: string;
	readonly #sha256: string;
	readonly #entries: Entry[] = [];
	readonly #feedback: (Feedback | null)[] = [];
	readonly #training = new Map<IsoDate, number>();

	constructor(month: string) {
		this.month = month;
		this.#sha256 = createHash("sha256").update(`Longrun demo, seed ${seed}, ${month}`).digest("hex");
	}

	add({ activity, ...rest }: Entry, feedback: Feedback | null): void {
		const provenance = { ...activity.provenance, fileSha256: this.#sha256, part: this.#entries.length };
		this.#entries.push({ activity: { ...activity, provenance }, ...rest });
		this.#feedback.push(feedback);
	}

	train(day: IsoDate, effortMinutes: number): void {
		this.#training.set(day, (this.#training.get(day) ?? 0) + effortMinutes);
	}

	done(): Month {
		const entries = this.#entries;
		const forms = Array.from({ length: Math.ceil(entries.length / MOST_SAMPLES) }, (_, request) =>
			this.#form(entries.slice(request * MOST_SAMPLES, (request + 1) * MOST_SAMPLES)),
		);
		return { month: this.month, feedback: this.#feedback, training: this.#training, forms };
	}

	#form(entries: readonly Entry[]): FormData {
		const bytes = this.#entries.reduce((sum, { samples }) => sum + samples.length, 0);
		const file = { name: `Demo ${this.month} (simulated)`, kind: "simulated", sha256: this.#sha256, bytes };
		const form = new FormData();
		form.set("import", JSON.stringify({ file, activities: entries.map((entry, samples) => ({ ...entry, samples })) }));
		for (const { samples } of entries) form.append("samples", new Blob([samples.slice()]));
		return form;
	}
}
