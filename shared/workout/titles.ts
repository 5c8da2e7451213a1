/** What sessions are called, and what each is for, in the athlete's language. */
import type { Language } from "../athlete/profile.ts";
import type { Intensity, Workout, WorkoutKind } from "./workout.ts";

export interface WorkoutWords {
	title: string;
	/** One sentence: what the session is for. */
	purpose: string;
}

export const workoutWords: Record<Language, Record<WorkoutKind, WorkoutWords>> = {
	en: {
		easy: { title: "Easy run", purpose: "Builds the aerobic base and lets hard days sink in; you can talk all the way." },
		easy_strides: {
			title: "Easy run with strides",
			purpose: "Easy running, then short relaxed sprints that wake the legs and tidy the form.",
		},
		recovery: { title: "Recovery run", purpose: "Short and very slow, to shake out the legs after a hard day." },
		long: { title: "Long run", purpose: "Trains endurance, fuel use and the legs' strength to keep going." },
		long_marathon_pace: {
			title: "Long run with marathon pace",
			purpose: "Teaches you to hold marathon pace when the legs are already tired.",
		},
		tempo: { title: "Tempo run", purpose: "A steady, controlled effort at threshold, so that a fast pace can be held for longer." },
		cruise_intervals: { title: "Cruise intervals", purpose: "More time at threshold than a tempo allows, thanks to short rests." },
		vo2max_intervals: { title: "VO2max intervals", purpose: "Bouts of hard running that raise your maximal oxygen uptake." },
		repetitions: { title: "Repetitions", purpose: "Short and fast with full recovery, for speed and running economy." },
		threshold_repetitions: {
			title: "Threshold and repetitions",
			purpose: "Threshold work first, then fast 200s to stay quick on tired legs.",
		},
		marathon_pace: { title: "Marathon-pace run", purpose: "Makes marathon pace familiar, so that it feels like yours on race day." },
		run_walk: { title: "Run and walk", purpose: "Walking breaks keep the strain low while the time you run grows week by week." },
		race: { title: "Race", purpose: "The day you trained for: start calmly and spend what you have saved." },
	},
	ko: {
		easy: { title: "이지런", purpose: "대화할 수 있는 속도로 편하게 달려 유산소 기초를 다지고 회복을 돕습니다." },
		easy_strides: { title: "이지런 + 질주", purpose: "편하게 달린 뒤 짧은 질주로 다리를 깨우고 자세를 다듬습니다." },
		recovery: { title: "회복주", purpose: "힘든 훈련 다음 날, 아주 천천히 짧게 달려 피로를 풉니다." },
		long: { title: "롱런", purpose: "천천히 오래 달려 지구력과 끝까지 버티는 다리를 만듭니다." },
		long_marathon_pace: { title: "롱런 + 마라톤 페이스", purpose: "이미 지친 다리로 마라톤 페이스를 지키는 힘을 기릅니다." },
		tempo: { title: "템포런", purpose: "역치 강도를 일정하게 유지해 빠른 페이스를 더 오래 버티게 합니다." },
		cruise_intervals: { title: "크루즈 인터벌", purpose: "짧은 휴식을 넣어 템포런보다 더 긴 시간을 역치 페이스로 달립니다." },
		vo2max_intervals: { title: "VO2max 인터벌", purpose: "몇 분씩 힘차게 달려 최대산소섭취량을 끌어올립니다." },
		repetitions: { title: "레페티션", purpose: "짧고 빠르게 달리고 충분히 쉬면서 스피드와 러닝 이코노미를 키웁니다." },
		threshold_repetitions: { title: "역치 + 레페티션", purpose: "역치 구간을 마친 뒤 짧은 반복으로 지친 다리에서도 스피드를 살립니다." },
		marathon_pace: { title: "마라톤 페이스런", purpose: "마라톤 페이스를 몸에 익혀 대회 날 내 속도로 느껴지게 합니다." },
		run_walk: { title: "걷고 달리기", purpose: "걷기를 섞어 부담을 줄이고, 달리는 시간을 매주 조금씩 늘립니다." },
		race: { title: "대회", purpose: "준비한 것을 꺼내는 날입니다. 차분하게 출발해 아껴 둔 힘을 쓰세요." },
	},
};

/** Short enough for a watch's step list. */
export const intensityWords: Record<Language, Record<Intensity, string>> = {
	en: {
		easy: "Easy",
		marathon: "Marathon pace",
		threshold: "Threshold",
		interval: "Interval",
		repetition: "Fast",
		race: "Race",
		recovery: "Jog",
		walk: "Walk",
		rest: "Rest",
	},
	ko: {
		easy: "이지",
		marathon: "마라톤 페이스",
		threshold: "역치",
		interval: "인터벌",
		repetition: "빠르게",
		race: "대회",
		recovery: "조깅",
		walk: "걷기",
		rest: "휴식",
	},
};

export function workoutTitle(workout: Pick<Workout, "kind">, language: Language): string {
	return workoutWords[language][workout.kind].title;
}

export function workoutPurpose(workout: Pick<Workout, "kind">, language: Language): string {
	return workoutWords[language][workout.kind].purpose;
}

export function intensityTitle(intensity: Intensity, language: Language): string {
	return intensityWords[language][intensity];
}
