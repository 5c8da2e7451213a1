/** The simulated athlete's activities as imports: a "file" per month, the same on every run, so that a second demo adds only what is new. */
import { createHash } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import type { Activity } from "../../shared/activity/activity.ts";
import { encodeSamples } from "../../shared/activity/samples-blob.ts";
import type { Profile } from "../../shared/athlete/profile.ts";
import { addDays, type IsoDate } from "../../shared/calendar.ts";
import { computeMetrics } from "../../shared/metrics/compute.ts";
import { trainingPaces } from "../../shared/physiology/vdot.ts";
import { demoProvenance, simulateAthlete } from "../../test/demo/athlete.ts";

const seed = 1;

export interface Month {
	/** `yyyy-mm` */
	month: string;
	activities: number;
	/** As `POST /api/activities/import` takes it. */
	form: FormData;
}

/** From the first of a month up to yesterday: with the same start, a later day changes no activity and no place in its month. */
export function* demoMonths(from: IsoDate, today: IsoDate, profile: Profile): Iterable<Month> {
	let open: MonthBuilder | null = null;
	for (const { summary, samples, vdot } of simulateAthlete({ seed, from, to: addDays(today, -1), zone: profile.zone })) {
		const day = summary.startedLocal.slice(0, 10);
		if (open?.month !== day.slice(0, 7)) {
			if (open) yield open.done();
			open = new MonthBuilder(day.slice(0, 7));
		}
		const thresholds = {
			maxHr: profile.heartRates.max,
			restHr: profile.heartRates.rest,
			lthr: profile.heartRates.threshold,
			thresholdSpeed: 1000 / trainingPaces(vdot).threshold,
			sex: profile.sex,
		};
		const metrics = computeMetrics(summary, samples, thresholds);
		open.add({ ...summary, id: uuidv7(), day, zoneAssumed: false, provenance: demoProvenance }, metrics, encodeSamples(samples));
	}
	if (open) yield open.done();
}

class MonthBuilder {
	readonly month: string;
	readonly #sha256: string;
	readonly #entries: object[] = [];
	readonly #samples: Uint8Array[] = [];

	constructor(month: string) {
		this.month = month;
		this.#sha256 = createHash("sha256").update(`Longrun demo, seed ${seed}, ${month}`).digest("hex");
	}

	add(activity: Activity, metrics: object, samples: Uint8Array): void {
		const part = this.#entries.length;
		this.#entries.push({
			activity: { ...activity, provenance: { ...activity.provenance, fileSha256: this.#sha256, part } },
			metrics,
			samples: part,
		});
		this.#samples.push(samples);
	}

	done(): Month {
		const bytes = this.#samples.reduce((sum, { length }) => sum + length, 0);
		const file = { name: `Demo ${this.month} (simulated)`, kind: "simulated", sha256: this.#sha256, bytes };
		const form = new FormData();
		form.set("import", JSON.stringify({ file, activities: this.#entries }));
		for (const samples of this.#samples) form.append("samples", new Blob([samples.slice()]));
		return { month: this.month, activities: this.#entries.length, form };
	}
}
