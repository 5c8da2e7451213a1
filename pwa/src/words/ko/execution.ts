import type { execution as enExecution, weather as enWeather } from "../en/execution.ts";

export const execution: typeof enExecution = {
	title: "얼마나 계획대로 했나",
	score: (score) => `100점 중 ${score}점`,
	short: (score) => `수행 ${score}점`,
	recordings: (count) => `기록 ${count}개를 한 번의 훈련으로 봤어요. 단계는 가장 긴 기록에서 찾았어요.`,
	length: (score) => `길이 ${score}점`,
	work: (score) => `본 훈련 ${score}점`,
	easy: (score) => `가벼운 구간 ${score}점`,
	repetitions: (done, planned) => `반복 ${planned}회 중 ${done}회`,
	notFound: "기록에서 찾지 못함",
	inTarget: (share) => `목표 안 ${share}`,
	faster: (share) => `더 빠름 ${share}`,
	slower: (share) => `더 느림 ${share}`,
	above: (share) => `더 높음 ${share}`,
	below: (share) => `더 낮음 ${share}`,
	alignedBy: {
		laps: "시계의 랩으로 단계를 나눴어요.",
		intervals: "기록에서 찾은 구간으로 단계를 나눴어요.",
		samples: "기록으로 단계를 나눴어요.",
		whole: "단계를 나눌 수 없어 전체를 하나로 봤어요.",
	},
};

export const weather: typeof enWeather = {
	open: "덥거나 고지대예요…",
	where: "어떤 상황인가요?",
	places: { heat: "더워요", altitude: "고지대예요" },
	temperature: (unit) => `기온(${unit})`,
	humidity: "습도(%)",
	height: (unit) => `고도(${unit})`,
	acclimatised: "이곳에서 일주일 이상 지냈어요",
	slower: (percent) => `꾸준한 달리기는 ${percent} 느리게.`,
	ask: "값을 넣으면 무엇이 바뀌는지 보여 드려요.",
};
