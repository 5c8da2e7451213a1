import type { EngineWords } from "./engine-words.ts";

const around = {
	taper: "Volume falls, sharpness stays, and fatigue leaves the legs.",
	race: "Short and light until the start.",
	recovery: "Only easy running until the race is out of the legs.",
	return: "Load comes back in steps after days off.",
	maintenance: "Enough running to keep what there is.",
};

export const methodologies: EngineWords["methodologies"] = {
	daniels: {
		name: "Daniels",
		idea: "Paces by VDOT, each session for one purpose, and no more of it than you can absorb.",
		phases: {
			base: "Easy running and strides make the legs ready for what follows.",
			early_quality: "Fast repetitions with full rest teach economy before the hard work.",
			transition_quality: "Intervals at VO2max: the hardest block, with the biggest effect.",
			final_quality: "Threshold and race pace bring it all to your distance.",
			...around,
		},
	},
	pfitzinger: {
		name: "Pfitzinger",
		idea: "Medium-long runs, lactate threshold and marathon pace within long runs, in clear mesocycles.",
		phases: {
			base: "Endurance first: long and medium-long runs at a relaxed pace.",
			early_quality: "Lactate threshold joins endurance: longer tempo runs.",
			transition_quality: "Threshold and long runs with marathon pace are the heart of the build.",
			final_quality: "Race preparation: VO2max work and tune-ups at the goal's pace.",
			...around,
		},
	},
	polarised: {
		name: "Polarised",
		idea: "Four of five sessions truly easy, the fifth truly hard, little in between; guided by heart rate.",
		phases: {
			base: "A broad base below the first threshold, with a little tempo.",
			early_quality: "Two hard sessions a week, everything else easy.",
			transition_quality: "Long intervals near 90 % of maximum heart rate lift the ceiling.",
			final_quality: "Race-like efforts, and easy days that stay easy.",
			...around,
		},
	},
	koop: {
		name: "Koop",
		idea: "Training by time and effort, least specific first, ending with what the race will ask.",
		phases: {
			base: "Endurance runs lay the ground.",
			early_quality: "Short hard intervals first, as they are least like the race.",
			transition_quality: "Tempo runs lift the pace that you can hold for long.",
			final_quality: "Steady runs, long days and climbing, as close to the race as can be.",
			...around,
		},
	},
	pfaff: {
		name: "Pfaff",
		idea: "Speed all year: full quality, full rest, and 48 hours between days of maximal sprinting.",
		phases: {
			base: "Acceleration, strength and general fitness.",
			early_quality: "Longer accelerations and the first flying sprints.",
			transition_quality: "Maximal velocity and speed endurance.",
			final_quality: "Special endurance at the race's own rhythm.",
			...around,
		},
	},
	general: {
		name: "General fitness",
		idea: "Mostly easy running, one session above easy a week, and a lighter week every few.",
		phases: {
			base: "Easy running and strides.",
			early_quality: "One faster session a week keeps it lively.",
			transition_quality: "A few harder minutes once a week.",
			final_quality: "One session of threshold or intervals a week.",
			...around,
		},
	},
};
