import type { flag as enFlag, told as enTold } from "../en/told.ts";

export const told: typeof enTold = {
	title: "계획이 고려하는 사정",
	takeBack: "되돌리기",
	takeBackLabel: (what) => `되돌리기: ${what}`,
	gone: "되돌렸어요. 계획에 반영할게요.",
	availability: (week) => `${week} 시간 변경`,
	pause: (reason, span) => `${span} 쉼 (${reason})`,
	illness: { above_neck: (span) => `${span} 감기`, systemic: (span) => `${span} 아픔` },
	travel: (time, span) => `${span} 집을 비움, 하루 ${time}`,
	injury: (part, span) => `${span} 부상 (${part})`,
	since: (day) => `${day}부터`,
	rest: (day) => `${day} 쉬는 날`,
	lightened: (share, week) => `${week} 평소의 ${share}`,
};

export const flag: typeof enFlag = {
	title: "확인될 때까지 힘든 훈련은 쉬어요",
	text: "가슴 통증, 실신, 열 또는 심한 통증이 있었어요. 진료를 받아 보세요. 그때까지는 가벼운 달리기만, 평소의 절반만 계획해요.",
	cleared: "괜찮다고 확인했어요",
	said: (day) => `${day}에 괜찮다고 알려 주셨어요. 힘든 훈련은 계획에 맞춰 다시 시작해요.`,
	noted: "다행이에요. 계획에 반영할게요.",
	back: "다시 확인될 때까지 힘든 훈련은 쉬어요.",
};
