import type { zones as english } from "../en/zones.ts";

export const zones: typeof english = {
	zoneSettings: {
		unsaved: {
			title: "저장하지 않고 나갈까요?",
			text: "바꾼 설정이 아직 저장되지 않았어요.",
			stay: "계속 편집하기",
			leave: "저장하지 않고 나가기",
			note: "저장하지 않은 변경이 있어요",
			undo: "되돌리기",
		},
		title: "구간과 파워",
		text: "전력을 다한 기록으로 추정해요. 직접 적으면 그 값을 먼저 써요.",
		kinds: { heartRate: "심박 구간", speed: "페이스 구간", power: "파워 구간(자전거)" },
		estimated: "추정",
		typed: "직접 입력",
		from: (zone) => `${zone}구간 시작`,
		hints: {
			heartRate: "구간마다 시작하는 분당 심박수예요.",
			speed: "구간마다 가장 느린 페이스예요. 예: 5:15",
			power: "구간마다 시작하는 파워(W)예요.",
		},
		notRising: "뒤 구간은 앞 구간보다 높은 강도에서 시작해야 해요. 모두 채워 주세요.",
		ftp: "역치 파워(FTP), W",
		ftpHint: "자전거용이에요. 비워 두면 강하게 탄 기록이 생긴 뒤에 파워 구간과 부하를 계산해요.",
		ftpRange: (least, most) => `${least}~${most}W 사이로 적어 주세요.`,
		runningPower: "달리기 파워",
		runningPowerHint: "파일에 둘 다 있을 때 쓸 값이에요. 앞으로 가져오는 파일부터 적용돼요.",
		native: "시계 값",
		nativeText: "시계가 잰 값을 먼저 쓰고, 없으면 앱 값을 써요.",
		developer: "앱이나 센서 값",
		developerText: "Stryd, RunScribe, Garmin 러닝 파워 값을 먼저 써요.",
	},
};
