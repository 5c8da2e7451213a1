import type { LetterWords } from "./engine-words.ts";

export const letter: LetterWords = {
	title: (from, to) => `${from}부터 ${to}까지, 한 주 돌아보기`,
	opening: {
		as_planned: {
			encouraging: "계획 그대로의 한 주였어요. 체력은 이렇게 쌓여요.",
			direct: "계획대로 된 한 주예요.",
			motivational: "모든 훈련이 제자리에! 이게 바로 발전이에요!",
		},
		nearly: {
			encouraging: "거의 다 해냈어요. 좋은 한 주예요.",
			direct: "계획을 거의 다 했어요.",
			motivational: "거의 완벽했어요. 이 리듬 그대로 가요!",
		},
		partly: {
			encouraging: "뜻대로 다 되진 않았지만, 해낸 만큼은 남아요.",
			direct: "계획 일부를 놓쳤어요.",
			motivational: "울퉁불퉁한 한 주였지만 멈추지 않았어요. 다음 주는 당신 거예요!",
		},
		little: {
			encouraging: "훈련하기 어려운 한 주였죠. 한 주쯤은 괜찮아요.",
			direct: "계획 대부분을 놓쳤어요.",
			motivational: "이번 주는 마음대로 안 됐네요. 털고 다시 시작해요!",
		},
		none: {
			encouraging: "이번 주는 훈련이 없었네요. 그럴 때도 있어요. 여기서 다시 가요.",
			direct: "이번 주에는 한 훈련이 없어요.",
			motivational: "한 주 쉬었으니 다리가 가벼워요. 새로 시작해요!",
		},
		more: {
			encouraging: "계획보다 꽤 많이 했어요. 몸에 스며들 시간을 주세요.",
			direct: "계획보다 많이 했어요.",
			motivational: "계획보다 더 쏟았어요. 이제 회복에도 그만큼 쏟아요!",
		},
		unknown: {
			encouraging: "아직 이번 주 기록이 거의 없어요. 기록이 들어올 때까지는 계획대로 한 것으로 볼게요.",
			direct: "이번 주 기록이 아직 없어요. 들어올 때까지 계획대로 한 것으로 계산해요.",
			motivational: "아직 기록이 없네요. 분명 달리고 있었을 거라 믿어요!",
		},
	},
	volume: (done, planned) => `계획한 ${planned} 가운데 ${done}을 달렸어요.`,
	volumeDone: (done) => `${done}을 달렸어요.`,
	keys: (done, planned) => `핵심 훈련은 ${planned}개 중 ${done}개를 했어요.`,
	execution: (score) => `훈련을 계획대로 해낸 정도는 100점 중 ${score}점이에요.`,
	effortUp: (now, before) => `전보다 힘들게 느꼈어요. 체감 강도: ${before} → ${now}.`,
	recoveryDown: (now, before) => `덜 회복됐다고 느꼈어요. 10점 만점에 ${before} → ${now}.`,
	motivationDown: (now, before) => `의욕이 내려갔어요. 10점 만점에 ${before} → ${now}.`,
	restDays: (kept, planned) => `쉬는 날은 ${planned}일 중 ${kept}일을 지켰어요.`,
	vdotUp: (before, after) => `VDOT ${before} → ${after}. 페이스도 따라 올라요.`,
	vdotDown: (before, after) => `VDOT ${before} → ${after}. 훈련이 제 몫을 하도록 페이스도 맞췄어요.`,
	fitness: (before, after) => `체력 지수: ${before} → ${after}.`,
	changed: (count) => `운동 ${count}개가 바뀌었어요.`,
	unchanged: "계획은 그대로예요.",
	because: (reason) => reason,
	race: (name, predicted, fast, slow) => `${name}: 대회 날 예상 기록은 ${predicted} 안팎이에요(${fast}~${slow}).`,
	target: (target, verdict) => `목표 ${target}: ${verdict}.`,
	realistic: (time) => `닿을 수 있는 기록: ${time}.`,
	next: (time, sessions) => `다음 주는 모두 ${time}. 핵심 훈련: ${sessions}.`,
	assumed: (count) => `운동 ${count}개는 기록이 들어올 때까지 한 것으로 봐요.`,
	proposal: (question) => question,
	medical: "무엇보다 먼저, 가슴 통증이나 실신, 두근거림, 열, 심한 통증은 의사와 상의하세요. 확인될 때까지 힘든 훈련은 넣지 않았어요.",
	closing: {
		progress: {
			encouraging: "조금만 올라가요. 가벼운 날은 가볍게, 즐기면서 달려요.",
			direct: "부하가 조금 올라요. 가벼운 날은 가볍게 지키세요.",
			motivational: "한 걸음 더! 준비됐어요!",
		},
		hold: {
			encouraging: "부하는 그대로예요. 다지는 시간도 소중해요.",
			direct: "부하는 그대로예요.",
			motivational: "같은 부하로 더 단단하게!",
		},
		deload: {
			encouraging: "가벼운 주도 훈련이에요. 푹 쉬어 가요.",
			direct: "가벼운 주예요. 더하지 마세요.",
			motivational: "이번 주에 충전하고 더 강하게 돌아와요!",
		},
		taper: {
			encouraging: "할 일은 다 했어요. 이제 몸을 가볍게 할 때예요. 믿어도 돼요.",
			direct: "테이퍼예요. 양은 줄이고 감각만 지켜요. 더하지 마세요.",
			motivational: "준비는 끝났어요. 쉬면서 달리고 싶은 마음을 키워요!",
		},
		race: {
			encouraging: "대회 주간이에요. 차분하게 출발해서 쌓아 온 것을 즐기세요.",
			direct: "대회 주간이에요. 쉬고, 먹고, 초반을 눌러 가세요.",
			motivational: "대회 주간! 영리하게 출발해 멋지게 들어와요!",
		},
		recovery: {
			encouraging: "마음 편히 회복하세요. 그럴 자격이 있어요.",
			direct: "회복만 해요. 힘든 달리기는 없어요.",
			motivational: "푹 쉬어요. 다음 이야기는 천천히!",
		},
		return: {
			encouraging: "조금씩 돌아와요. 지금 참으면 나중에 빨라져요.",
			direct: "단계대로 돌아와요. 건너뛰지 마세요.",
			motivational: "돌아오는 중이에요. 한 걸음씩!",
		},
		careful: {
			encouraging: "몸이 조금 덜 하자고 하네요. 들어주는 것도 좋은 훈련이에요.",
			direct: "이번 주는 줄여요. 여기서 더하지 마세요.",
			motivational: "현명함도 실력이에요. 지금 물러서면 나중에 날아요!",
		},
		none: {
			encouraging: "일요일에 다시 살펴볼게요.",
			direct: "일요일에 다시 봐요.",
			motivational: "일요일에 만나요!",
		},
	},
	and: (items) => items.join(", "),
};
