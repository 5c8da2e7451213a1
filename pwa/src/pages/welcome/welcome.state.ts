/** Onboarding: what is typed, what is wrong with it, and the three writes that end in a plan. */
import { createEffect, createSignal } from "solid-js";
import { createStore } from "solid-js/store";
import type { Goal } from "../../../../shared/athlete/goal.ts";
import type { Profile, RaceResult } from "../../../../shared/athlete/profile.ts";
import { ApiFailure, type FailureCode } from "../../api/failure.ts";
import { todayIn } from "../../state/today.ts";
import type { Write, WriteKind, WriteReply } from "../../store/writes.ts";
import type { Words } from "../../words/words.tsx";
import { goalContext } from "../goal/goal-context.ts";
import { type FormErrors, type GoalDraft, type GoalField, goalDraftOf, readGoal } from "../goal/goal-draft.ts";
import { type CoachingDraft, type CoachingErrors, coachingDraftOf, readCoaching } from "../settings/coaching-draft.ts";
import {
	type Detected,
	emptyWelcome,
	type HistoryKind,
	type RaceDraft,
	type RaceField,
	readRace,
	readTraining,
	type TrainingDraft,
	type TrainingField,
	trainingDraftOf,
	type WelcomeDraft,
} from "./welcome-draft.ts";
import { forgetWelcome, loadWelcome, saveWelcome } from "./welcome-storage.ts";

export interface WelcomeHost {
	detected: () => Detected;
	/** What was saved in an earlier visit; null at first. */
	profile: () => Profile | null;
	goal: () => Goal | null;
	send: <Kind extends WriteKind>(write: Write<Kind>) => Promise<WriteReply<Kind>>;
	importEnds: () => Promise<void>;
	words: Words;
}

export function createWelcome(host: WelcomeHost) {
	const saved = host.profile();
	const fresh: WelcomeDraft = {
		...emptyWelcome,
		goal: goalDraftOf(host.goal(), host.detected().units),
		...(saved ? { training: trainingDraftOf(saved), coaching: coachingDraftOf(saved) } : {}),
	};
	const [draft, setDraft] = createStore<WelcomeDraft>(structuredClone(loadWelcome() ?? fresh));
	const [tried, setTried] = createSignal(false);
	const [busy, setBusy] = createSignal(false);
	const [failure, setFailure] = createSignal<FailureCode | null>(null);
	createEffect(() => saveWelcome(JSON.parse(JSON.stringify(draft))));

	const today = () => todayIn(host.detected().zone);
	const goal = () => readGoal(draft.goal, goalContext(host.words, today()));
	const coaching = () => readCoaching(draft.coaching);
	const training = () => {
		const [time, how] = [readTraining(draft.training, host.detected(), today(), host.profile() ?? undefined), coaching()];
		return time.ok && how.ok ? { ok: true as const, profile: { ...time.profile, ...how.value } } : time;
	};
	const race = () => readRace(draft.race, host.detected().units, today());

	const goalErrors = (): FormErrors<GoalField> => failed(tried(), goal());
	const trainingErrors = (): FormErrors<TrainingField> => failed(tried(), training());
	const coachingErrors = (): CoachingErrors => failed(tried(), coaching());
	const raceErrors = (): FormErrors<RaceField> => failed(tried(), race());

	function go(step: WelcomeDraft["step"]): void {
		setTried(false);
		setFailure(null);
		setDraft("step", step);
	}

	/** False when something on this step does not fit, or could not be saved. */
	async function next(): Promise<boolean> {
		setTried(true);
		if (draft.step === 1) {
			if (!goal().ok) return false;
			go(2);
			return true;
		}
		const reading = training();
		if (!reading.ok || !coaching().ok) return false;
		// Files are read with the athlete's zone and limits, so the profile is there before them.
		if (!(await attempt(() => host.send({ kind: "saveProfile", body: reading.profile })))) return false;
		go(3);
		return true;
	}

	/** True once there is a plan to look at. */
	async function finish(): Promise<boolean> {
		setTried(true);
		const [wish, person, past] = [goal(), training(), race()];
		if (!wish.ok) return refuse(1);
		if (!person.ok || !coaching().ok) return refuse(2);
		if (draft.history === "race" && !past.ok) return false;
		const races = draft.history === "race" && past.ok ? withRace(person.profile.races, past.race) : person.profile.races;
		const made = await attempt(async () => {
			// The plan starts from all of the history, so it waits for it.
			if (draft.history === "files") await host.importEnds();
			await host.send({ kind: "saveProfile", body: { ...person.profile, races } });
			await host.send({ kind: "setGoal", body: wish.goal });
			await host.send({ kind: "regeneratePlan", body: { baseVersion: null } });
		});
		if (made) forgetWelcome();
		return made;
	}

	/** A day may pass between the steps: what was fine yesterday is asked again. */
	function refuse(step: WelcomeDraft["step"]): false {
		setDraft("step", step);
		return false;
	}

	async function attempt(work: () => Promise<unknown>): Promise<boolean> {
		if (busy()) return false;
		setBusy(true);
		setFailure(null);
		try {
			await work();
			return true;
		} catch (error) {
			if (!(error instanceof ApiFailure)) throw error;
			setFailure(error.code);
			return false;
		} finally {
			setBusy(false);
		}
	}

	return {
		draft,
		today,
		busy,
		failure,
		goalErrors,
		trainingErrors,
		coachingErrors,
		raceErrors,
		setGoal: (change: Partial<GoalDraft>) => setDraft("goal", change),
		setTraining: (change: Partial<TrainingDraft>) => setDraft("training", change),
		setCoaching: (change: Partial<CoachingDraft>) => setDraft("coaching", change),
		setRace: (change: Partial<RaceDraft>) => setDraft("race", change),
		setHistory: (history: HistoryKind) => setDraft("history", history),
		next,
		back: () => draft.step > 1 && go(draft.step === 3 ? 2 : 1),
		finish,
	};
}

/** A second try finds the race of the first one in the profile already. */
function withRace(races: readonly RaceResult[], race: RaceResult): RaceResult[] {
	const isSame = (other: RaceResult) => other.day === race.day && other.metres === race.metres && other.seconds === race.seconds;
	return [...races.filter((other) => !isSame(other)), race];
}

type Reading<Errors> = { ok: true } | { ok: false; errors: Errors };

/** Nothing is marked before the first try. */
function failed<Errors extends object>(tried: boolean, reading: Reading<Errors>): Errors | Record<string, never> {
	return tried && !reading.ok ? reading.errors : {};
}

export type WelcomeState = ReturnType<typeof createWelcome>;
