import type { VerdictWords } from "./verdict-words.ts";

const ordinals = ["첫", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열"];

const the = (which: number, of: number): string =>
	which === of && of > 1 ? "마지막 반복은" : ordinals[which - 1] ? `${ordinals[which - 1]} 번째 반복은` : `${which}번째 반복은`;

export const verdict: VerdictWords = {
	allOn: (of) => (of === 2 ? "두 번 모두 목표에 딱 맞았어요." : `${of}번 모두 목표에 딱 맞았어요.`),
	someOn: (on, of) => `${of}번 중 ${on}번이 목표에 맞았어요.`,
	noneOn: (of) => `${of}번 모두 목표를 벗어났어요.`,
	singleOn: "목표에 딱 맞았어요.",
	single: {
		pace: { over: "계획보다 빨랐어요.", under: "계획보다 느렸어요." },
		other: { over: "계획보다 강했어요.", under: "계획보다 약했어요." },
	},
	paidFor: {
		pace: "첫 번째가 너무 빨라서 마지막에 힘이 빠졌어요.",
		other: "처음에 너무 강하게 해서 마지막에 힘이 빠졌어요.",
	},
	one: {
		pace: { over: (which, of) => `${the(which, of)} 너무 빨랐어요.`, under: (which, of) => `${the(which, of)} 느렸어요.` },
		other: { over: (which, of) => `${the(which, of)} 목표보다 높았어요.`, under: (which, of) => `${the(which, of)} 목표보다 낮았어요.` },
	},
	several: {
		pace: { over: (count) => `${count}번은 너무 빨랐어요.`, under: (count) => `${count}번은 느렸어요.` },
		other: { over: (count) => `${count}번은 목표보다 높았어요.`, under: (count) => `${count}번은 목표보다 낮았어요.` },
	},
	leftOut: (count) => `${count}번은 하지 않았어요.`,
	easy: "편안하게, 딱 좋았어요.",
	mostlyEasy: "대체로 편안했지만 군데군데 조금 빨랐어요.",
	notEasy: "편안해야 할 날치고는 너무 강했어요.",
	shorter: (done, planned) => `계획보다 짧았어요: ${planned} 중 ${done}.`,
	longer: (done, planned) => `계획보다 길었어요: ${planned} 대신 ${done}.`,
	done: (time) => `해냈어요: ${time}.`,
	inRecordings: (time, recordings) => (recordings === 1 ? time : `기록 ${recordings}개를 합쳐 ${time}`),
	untold: "기록만으로는 단계를 하나하나 나눌 수 없었어요.",
	race: (distance, time) => `대회 완주! ${distance}, ${time}.`,
	raceTime: (time) => `대회 완주! ${time}.`,
	unplanned: {
		easy: (time) => `편안하게 ${time}. 계획에는 없던 운동이에요.`,
		steady: (time) => `꾸준하게 ${time}. 계획에는 없던 운동이에요.`,
		hard: (time) => `강한 구간을 섞어 ${time}. 계획에는 없던 운동이에요.`,
		unknown: (time) => `${time}. 계획에는 없던 운동이에요.`,
	},
	planned: (target) => `계획: ${target}.`,
	plannedAndMean: (target, mean) => `계획 ${target}, 실제 평균 ${mean}.`,
	heartRate: (mean) => `평균 심박수 ${mean}.`,
	heartRateFromTo: (first, last) => `심박수는 첫 반복 ${first}에서 마지막 반복 ${last}까지 올랐어요.`,
	load: (load) => `부하: ${load}.`,
};
