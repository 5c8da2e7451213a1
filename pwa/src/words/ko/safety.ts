import type { safety as english } from "../en/safety.ts";

export const safety: typeof english = {
	safetyRules: {
		weekly_ramp: "이번 주는 너무 빠르게 늘어요.",
		longest_run: "지난 30일 동안의 어떤 달리기보다 훨씬 길어요.",
		hard_days_too_close: "힘든 날이 너무 가까이 붙어 있어요.",
		too_many_hard_days: "회복할 수 있는 것보다 힘든 날이 많아요.",
		minutes_exceeded: "그날 낼 수 있다고 한 시간보다 길어요.",
		deload_missing: "가벼운 주 없이 무거운 주가 너무 오래 이어져요.",
		taper_missing: "대회 전 주가 충분히 가볍지 않아요.",
		hard_before_race: "대회 바로 앞에 힘든 훈련이 있어요.",
		novice_speed: "처음 몇 주에 빠른 달리기는 아직 일러요.",
		rest_day_missing: "온전히 쉬는 날이 없는 주예요.",
		under_18_long_run: "나이에 비해 롱런이 너무 길어요.",
		under_18_race: "나이에 비해 대회 거리가 너무 길어요.",
		compressed_season: "이 목표에 보통 필요한 기간보다 짧아요.",
		beyond_marathon: "마라톤보다 긴 대회는 마라톤 훈련으로 조심스럽게 준비해요.",
	},
	mends: {
		lower_week: "이번 주는 조금 덜 달리세요.",
		shorten_run: "달리기를 줄이세요.",
		move_workout: "하루 이틀 간격을 두세요.",
		make_easy: "하나는 가볍게 달리세요.",
		add_deload: "한 주는 가볍게 보내세요.",
		add_taper: "마지막 주는 덜 달리세요.",
		add_rest_day: "하루는 쉬세요.",
		choose_shorter_race: "더 짧은 대회를 골라 보세요.",
		choose_later_race: "더 늦은 대회라면 시간이 넉넉해요.",
		ask_coach: "나를 잘 아는 사람에게 물어보세요.",
	},
};
