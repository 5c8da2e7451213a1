import type { watchSettings as english } from "../en/watch-settings.ts";

export const watchSettings: typeof english = {
	title: "시계로 보낼 때",
	text: "Garmin Connect로 보내는 운동에 써요.",
	pool: "수영장 길이",
	poolHint: "수영 거리를 이 길이에 딱 떨어지게 맞춰 보내요. 비워 두면 계획한 거리 그대로 보내요.",
	poolUnit: "수영장 단위",
	poolUnits: { metre: "미터", yard: "야드" },
	poolRange: (least, most) => `${least}~${most} 사이로 적어 주세요.`,
	easyLimit: "이지 런에 심박 상한 넣기",
	easyLimitHint:
		"페이스로 뛰는 이지 런에 심박 2구간의 가장 높은 값을 두 번째 목표로 넣어요. 직접 적었거나 추정한 심박 구간을 따라가고, 켜고 끄면 이지 런을 다시 보내요.",
};
