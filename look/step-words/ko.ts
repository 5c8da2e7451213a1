import type { stepWords as english } from "./en.ts";

export const stepWords: typeof english = {
	times: (count) => `${count} ×`,
	open: "랩 버튼을 누를 때까지",
	rpe: (range) => `체감 강도 ${range} / 10`,
	easyRunning: "가볍게 달리기",
	easyToFinish: "가볍게 마무리",
	intensities: {
		easy: "이지",
		steady: "꾸준히",
		marathon: "마라톤 페이스",
		threshold: "역치",
		interval: "인터벌",
		repetition: "빠르게",
		sprint: "전력 질주",
		race: "대회 페이스",
		recovery: "조깅",
		walk: "걷기",
		rest: "서서 쉬기",
		exercise: "근력 동작",
	},
	profile: "운동 구성 그래프",
	minutes: (minutes) => (minutes === 0 ? "0분" : `${minutes}`),
};
