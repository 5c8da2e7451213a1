import type { templates as english } from "../en/templates.ts";

export const templates: typeof english = {
	long_progression: "점점 빨라지는 롱런",
	long_fast_finish: "빠르게 마치는 롱런",
	long_race_terrain: "대회 지형 롱런",
	lactate_threshold: "젖산역치 달리기",
	koop_tempo: "템포 인터벌",
	five_km_intervals: "5km 페이스 인터벌",
	running_intervals: "3분 인터벌",
	aerobic_intervals: "4~5분 유산소 인터벌",
	hill_sprints: "언덕 전력 질주",
	threshold_test: "30분 역치 테스트",
	strength_short: "짧은 근력 운동",
	special_endurance_one: "특수 지구력 150~300m",
	special_endurance_two: "특수 지구력 300~600m",
};
