/** The profile as it is edited: onboarding's questions, and what only the settings ask. */
import { createSignal } from "solid-js";
import { createStore } from "solid-js/store";
import { checkProfile } from "../../../../shared/athlete/checks.ts";
import type { Profile, RaceResult } from "../../../../shared/athlete/profile.ts";
import type { IsoDate } from "../../../../shared/calendar.ts";
import type { FormCode, FormErrors } from "../goal/goal-draft.ts";
import { readTraining, type TrainingDraft, type TrainingField, trainingDraftOf } from "../welcome/welcome-draft.ts";
import { type CoachingDraft, type CoachingErrors, coachingDraftOf, readCoaching } from "./coaching-draft.ts";
import { readWatch, type WatchDraft, type WatchErrors, watchDraftOf } from "./watch-draft.ts";
import { readZones, type ZoneDraft, type ZoneErrors, zoneDraftOf } from "./zone-draft.ts";

type HeartRates = Profile["heartRates"];
export type HeartField = keyof HeartRates;
export const heartFields = ["max", "threshold", "rest"] as const satisfies readonly HeartField[];

/** What `HeartRatesSchema` takes, bpm. */
export const heartRange: Record<HeartField, { least: number; most: number }> = {
	max: { least: 100, most: 240 },
	threshold: { least: 80, most: 230 },
	rest: { least: 25, most: 110 },
};

export type HeartDraft = Record<HeartField, string>;
export type ProfileErrors = FormErrors<TrainingField | "zone"> &
	Partial<Record<HeartField, FormCode | "heart_rate_out_of_range">> & {
		zones?: ZoneErrors;
		coaching?: CoachingErrors;
		watch?: WatchErrors;
	};

export interface ProfileDraft {
	name: string;
	zone: string;
	training: TrainingDraft;
	hearts: HeartDraft;
	races: RaceResult[];
	zones: ZoneDraft;
	coaching: CoachingDraft;
	watch: WatchDraft;
}

/** @param unitMetres A kilometre or a mile: what paces are typed for. */
export function profileDraftOf(profile: Profile, unitMetres: number): ProfileDraft {
	const { max, rest, threshold } = profile.heartRates;
	const typed = (rate: number | null) => (rate === null ? "" : String(rate));
	return {
		name: profile.name,
		zone: profile.zone,
		training: trainingDraftOf(profile),
		hearts: { max: typed(max), rest: typed(rest), threshold: typed(threshold) },
		races: [...profile.races],
		zones: zoneDraftOf(profile, unitMetres),
		coaching: coachingDraftOf(profile),
		watch: watchDraftOf(profile),
	};
}

export type ProfileReading = { ok: true; profile: Profile } | { ok: false; errors: ProfileErrors };

/** @param base What this form does not ask: language and units. */
export function readProfile(draft: ProfileDraft, base: Profile, today: IsoDate, unitMetres: number): ProfileReading {
	const errors: ProfileErrors = {};
	const rate = (field: HeartField): number | null => {
		const text = draft.hearts[field].trim();
		if (text === "") return null;
		const bpm = Number(text);
		const { least, most } = heartRange[field];
		if (Number.isFinite(bpm) && bpm >= least && bpm <= most) return bpm;
		errors[field] = "heart_rate_out_of_range";
		return null;
	};
	const heartRates: HeartRates = { max: rate("max"), rest: rate("rest"), threshold: rate("threshold") };
	const detected = { name: draft.name.trim(), zone: draft.zone, language: base.language, units: base.units };
	const training = readTraining(draft.training, detected, today, { heartRates, races: draft.races.map((race) => ({ ...race })) });
	const trainingErrors: FormErrors<TrainingField> = training.ok ? {} : training.errors;
	Object.assign(errors, trainingErrors);
	if (training.ok) {
		for (const { code, field } of checkProfile(training.profile, today)) {
			if (field === "zone") errors.zone = code;
			if (field === "heartRates.rest") errors.rest = code;
		}
	}
	const zones = readZones(draft.zones, unitMetres);
	if (!zones.ok) errors.zones = zones.errors;
	const coaching = readCoaching(draft.coaching);
	if (!coaching.ok) errors.coaching = coaching.errors;
	const watch = readWatch(draft.watch);
	if (!watch.ok) errors.watch = watch.errors;
	return training.ok && zones.ok && coaching.ok && watch.ok && Object.keys(errors).length === 0
		? { ok: true, profile: { ...training.profile, ...zones.value, ...coaching.value, ...watch.value } }
		: { ok: false, errors };
}

export function createProfileForm(base: () => Profile, today: () => IsoDate, unitMetres: () => number) {
	const [draft, setDraft] = createStore<ProfileDraft>(profileDraftOf(base(), unitMetres()));
	const [tried, setTried] = createSignal(false);
	const reading = () => readProfile(draft, base(), today(), unitMetres());
	/** What is stored, as it was typed: everything else is unsaved. */
	const [stored, setStored] = createSignal(JSON.stringify(draft));
	return {
		draft,
		isChanged: () => JSON.stringify(draft) !== stored(),
		/** What stands there now has been saved. */
		saved: () => setStored(JSON.stringify(draft)),
		undo() {
			setDraft(profileDraftOf(base(), unitMetres()));
			setStored(JSON.stringify(draft));
			setTried(false);
		},
		errors: (): ProfileErrors => {
			const now = reading();
			return tried() && !now.ok ? now.errors : {};
		},
		set: (change: Partial<ProfileDraft>) => setDraft(change),
		setTraining: (change: Partial<TrainingDraft>) => setDraft("training", change),
		setCoaching: (change: Partial<CoachingDraft>) => setDraft("coaching", change),
		setWatch: (change: Partial<WatchDraft>) => setDraft("watch", change),
		setZones: (change: Partial<ZoneDraft>) => setDraft("zones", change),
		setHeart: (field: HeartField, value: string) => setDraft("hearts", field, value),
		/** The profile to save; null while something does not fit, which is then marked. */
		read(): Profile | null {
			setTried(true);
			const now = reading();
			return now.ok ? now.profile : null;
		},
	};
}
