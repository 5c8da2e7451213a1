import type { frame as english } from "../en/today.ts";

export const frame: typeof english = {
	shell: {
		asOfOffline: (time) => `${time} 기준, 오프라인`,
		noGoal: "아직 목표가 없어요",
		notSaved: "변경 하나를 저장하지 못했어요.",
		dropAnywhere: "놓으면 가져와요",
		shortcuts: "키보드 단축키",
		keys: {
			arrows: "달력에서 옮겨 다니기",
			home: "그 주의 처음과 마지막 운동",
			enter: "운동 열기",
			escape: "닫기",
			today: "오늘로 가기",
			help: "이 목록",
		},
		keyNames: { arrows: "화살표 키", home: "Home, End", enter: "Enter", escape: "Esc", today: "T", help: "?" },
		useKeys: "글자 하나로 된 단축키 쓰기",
		useKeysHint: "?나 T 같은 키를 누르면 바로 움직여요. 불편하면 꺼 두세요.",
		how: "어떻게 계산했나요",
	},
	today: {
		title: "오늘",
		restTitle: "휴식",
		restText: "오늘은 달리지 않아요. 푹 자고, 걷고 싶으면 걸으세요. 훈련은 쉴 때 몸에 남아요.",
		restNext: (title, day) => `다음: ${day} ${title}`,
		doneToday: "오늘 운동을 마쳤어요",
		next: "다음",
		restHint: "푹 자고, 걷고 싶으면 걸으세요",
		why: "왜 이 운동인가요?",
		thisWeek: "이번 주",
		weekDone: (planned) => `/ ${planned}`,
		last: "최근 활동",
		stripLabel: "요일별 이번 주",
	},
};
