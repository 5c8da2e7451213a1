import type { EngineWords } from "./engine-words.ts";

const around = {
	taper: "양은 줄이고 감각은 지키면서 다리에서 피로를 빼요.",
	race: "출발까지 짧고 가볍게 달려요.",
	recovery: "대회의 피로가 빠질 때까지 가볍게만 달려요.",
	return: "쉰 뒤에는 부하를 단계적으로 올려요.",
	maintenance: "지금 체력을 지킬 만큼만 달려요.",
};

export const methodologies: EngineWords["methodologies"] = {
	daniels: {
		name: "다니엘스",
		idea: "VDOT로 페이스를 정하고, 훈련마다 목적은 하나, 흡수할 만큼만 해요.",
		phases: {
			base: "이지런과 질주로 다음 단계를 견딜 다리를 만들어요.",
			early_quality: "충분히 쉬는 빠른 반복으로 힘든 훈련 전에 달리는 효율을 익혀요.",
			transition_quality: "VO2max 인터벌이 중심이에요. 가장 힘들고 효과도 가장 커요.",
			final_quality: "역치와 대회 페이스로 모든 것을 목표 거리에 맞춰요.",
			...around,
		},
	},
	pfitzinger: {
		name: "피칭어",
		idea: "중장거리주, 젖산역치, 롱런 속 마라톤 페이스를 뚜렷한 주기로 쌓아요.",
		phases: {
			base: "지구력이 먼저예요. 롱런과 중장거리주를 편하게 달려요.",
			early_quality: "지구력에 젖산역치를 더해 템포런이 길어져요.",
			transition_quality: "역치 훈련과 마라톤 페이스 롱런이 핵심이에요.",
			final_quality: "VO2max 훈련과 목표 페이스 점검으로 대회를 준비해요.",
			...around,
		},
	},
	polarised: {
		name: "양극화",
		idea: "다섯 번 중 네 번은 정말 가볍게, 한 번은 정말 힘들게, 중간은 적게, 심박수를 기준으로 해요.",
		phases: {
			base: "첫 역치 아래에서 넓은 기초를 쌓고 템포를 조금 더해요.",
			early_quality: "한 주에 두 번 힘들게, 나머지는 모두 가볍게 달려요.",
			transition_quality: "최대심박수의 90% 근처에서 긴 인터벌로 한계를 끌어올려요.",
			final_quality: "대회 같은 강도를 쓰고, 가벼운 날은 끝까지 가볍게 지켜요.",
			...around,
		},
	},
	koop: {
		name: "쿱",
		idea: "시간과 느낌으로 훈련해요. 대회와 먼 것부터 시작해 대회와 똑같은 것으로 끝내요.",
		phases: {
			base: "지구력 달리기로 바탕을 깔아요.",
			early_quality: "대회와 가장 먼 짧고 힘든 인터벌을 먼저 해요.",
			transition_quality: "템포런으로 오래 지킬 수 있는 속도를 올려요.",
			final_quality: "꾸준한 달리기, 긴 날, 오르막까지 대회와 가장 가깝게 훈련해요.",
			...around,
		},
	},
	pfaff: {
		name: "파프",
		idea: "한 해 내내 스피드를 다뤄요. 온 힘으로, 충분히 쉬고, 전력 질주 사이에는 48시간을 둬요.",
		phases: {
			base: "가속과 근력, 기초 체력을 다져요.",
			early_quality: "가속이 길어지고 첫 플라잉 스프린트를 해요.",
			transition_quality: "최고 속도와 스피드 지구력을 키워요.",
			final_quality: "대회 리듬 그대로 특수 지구력을 다듬어요.",
			...around,
		},
	},
	general: {
		name: "기초 체력",
		idea: "대부분 가볍게 달리고, 한 주에 한 번만 강하게, 몇 주마다 가벼운 주를 둬요.",
		phases: {
			base: "이지런과 질주로 채워요.",
			early_quality: "한 주에 한 번 빠른 훈련으로 생기를 더해요.",
			transition_quality: "한 주에 한 번 몇 분씩 힘차게 달려요.",
			final_quality: "한 주에 한 번 역치나 인터벌을 해요.",
			...around,
		},
	},
};
