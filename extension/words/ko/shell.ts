import type { shell as english } from "../en/shell.ts";

export const shell: typeof english = {
	badge: {
		waiting: (count) => `확인할 것 ${count}건`,
		pairAgain: "이 브라우저를 다시 연결해 주세요",
	},
	ago: {
		now: "방금",
		minutes: (count) => `${count}분 전`,
		hours: (count) => `${count}시간 전`,
		days: (count) => (count === 1 ? "어제" : `${count}일 전`),
		asOf: (when) => `${when} 기준`,
	},
	watch: {
		not_sent: "시계에 없음",
		sent: "Garmin 캘린더에 있음",
		differs: "Garmin 캘린더에 있지만 보낸 것과 다름",
		outdated: "시계에 이전 버전이 있음",
		question: "Garmin에서 바뀌었어요. 어느 쪽을 쓸까요?",
		failed: "보내지 못함",
		left_alone: "Garmin에 있는 그대로 둠",
	},
	states: {
		planned: "예정",
		confirmed: "완료",
		assumed: "완료로 추정: 아직 데이터 없음",
		partial: "일부 완료",
		missed: "놓침",
		skipped: "건너뜀",
		excused: "사유 있음",
	},
	fold: "접기",
	unfold: "펼치기",
	cancel: "취소",
	retry: "다시 시도",
};
