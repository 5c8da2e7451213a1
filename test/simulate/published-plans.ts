/** Published plans that the engine's are laid beside. Figures are sums of the days printed there, kilometres from miles. */
export interface PublishedPlan {
	/** Of `readPlans`. */
	beside: string;
	name: string;
	source: string;
	/** Kilometres a week, the race left out. */
	km: number[];
	/** Longest run of each week, kilometres, the race left out. */
	longest: number[];
	/** Share of distance written above easy, in the loading weeks; null where the plan does not say it in distance. */
	quality: number | null;
	/** The copy ends before the race. */
	endsEarly?: true;
}

const KM = 1.609344;
const km = (miles: number[]): number[] => miles.map((each) => Math.round(each * KM * 10) / 10);
/** Plans by time, at the novice's 7:10 a kilometre. */
const kmOfMinutes = (minutes: number[]): number[] => minutes.map((each) => Math.round((each * 600) / 430) / 10);

export const publishedPlans: readonly PublishedPlan[] = [
	{
		beside: "novice-10k",
		name: "Hal Higdon, 10K Novice, 8 weeks",
		source: "table as copied at runningexcels.com/training-resources-2/10k-training; three runs a week, cross training not counted",
		km: km([7.5, 8, 8.5, 9, 9.5, 10, 10.5, 5]),
		longest: km([3, 3.5, 4, 4, 4.5, 5, 5.5, 3]),
		quality: 0,
	},
	{
		beside: "marathon-3-10",
		name: "Pfitzinger and Douglas, Advanced Marathoning, 18 weeks up to 55 miles",
		source: "days as listed in the public repository hoovercj/time-to-run, src/workouts/plans/marathon_pfitzinger_18_55.ts",
		km: km([33, 36, 40, 42, 45, 37, 50, 54, 48, 43, 55, 51, 52, 49, 52, 43, 32, 22]),
		longest: km([12, 13, 14, 15, 16, 12, 18, 20, 16, 14, 20, 17, 18, 17, 20, 16, 12, 7]),
		// LT, marathon pace, VO2max repetitions and tune-up races (9 miles counted) of weeks 1 to 15: 105 of 687 miles.
		quality: 0.15,
	},
	{
		beside: "marathon-3-10",
		name: "Hal Higdon, Marathon Intermediate 2, 18 weeks",
		source: "days as listed in the public repository hoovercj/time-to-run, src/workouts/plans/marathon_higdon_intermediate_2.ts",
		km: km([26, 27, 26, 31, 34, 30, 40, 41, 30.1, 45, 50, 34, 50, 34, 50, 34, 26, 9]),
		longest: km([10, 11, 8, 13, 14, 10, 16, 17, 13.1, 19, 20, 12, 20, 12, 20, 12, 8, 4]),
		// Pace runs and the half marathon of weeks 1 to 15: 80 of 548 miles.
		quality: 0.15,
	},
	{
		beside: "marathon-3-10",
		name: "Hansons, Advanced Marathon, 18 weeks",
		source: "days as listed in the public repository hoovercj/time-to-run, src/workouts/plans/marathon_hansons_advanced.ts",
		km: km([38, 41, 45, 46, 49, 47, 52, 49, 56, 50, 59.5, 54, 60.5, 53, 61.5, 55, 53.5, 26]),
		longest: km([8, 9, 10, 10, 12, 10, 14, 10, 15, 10, 16, 11, 16, 11, 16, 12, 12, 6]),
		// Repetitions and marathon pace of weeks 2 to 17: 189 of 832 miles.
		quality: 0.23,
	},
	{
		beside: "novice-10k",
		name: "De Novo Harriers, 10k Novice, 12 weeks",
		source: "table at denovoharriers.com/10k-novice, four runs a week by time, here at 7:10 a kilometre",
		km: kmOfMinutes([110, 120, 135, 125, 150, 155, 160, 130, 170, 170, 145, 50]),
		longest: kmOfMinutes([30, 35, 40, 40, 45, 50, 55, 40, 60, 60, 45, 30]),
		quality: null,
	},
	{
		beside: "ultra-100k",
		name: "UltraLadies, 50 miles, 20 weeks (the least to finish on)",
		source: "table at runnersevent.com/ul/schedule-50m.asp",
		km: km([36, 38, 24, 42, 46, 28, 48, 50, 32, 52, 52, 34, 56, 56, 36, 62, 62, 36, 20, 9]),
		longest: km([16, 18, 8, 20, 20, 10, 22, 22, 10, 24, 24, 10, 26, 26, 10, 28, 28, 10, 10, 4]),
		quality: 0,
	},
	{
		beside: "ultra-100k",
		name: "UltraLadies, 50 km, 20 weeks (the least to finish on)",
		source: "table at runnersevent.com/ul/schedule-50k.asp",
		km: km([36, 22, 40, 24, 44, 28, 44, 30, 46, 32, 50, 32, 52, 36, 56, 36, 56, 36, 20, 9]),
		longest: km([16, 6, 18, 8, 20, 10, 22, 10, 22, 10, 24, 10, 24, 10, 26, 10, 26, 10, 10, 4]),
		quality: 0,
	},
	{
		beside: "ultra-100k",
		name: "100 miles, adapted from Powell, Relentless Forward Progress, weeks 1 to 14",
		source: "table at rocknrunner.blogspot.com/2014/02/100-mile-training-plan.html",
		km: km([64, 68, 72, 60, 74, 76, 78, 62, 66, 76, 80, 64, 70, 50]),
		longest: km([20, 16, 34, 16, 24, 22, 22, 16, 32, 24, 22, 18, 20, 12]),
		quality: null,
		endsEarly: true,
	},
	{
		beside: "half",
		name: "Pfitzinger and Latter, Faster Road Racing, half marathon, 46 to 63 miles, 12 weeks",
		source: "days as listed in the public repository hoovercj/time-to-run, src/workouts/plans/half_pfitzinger_12_63.ts",
		km: km([46, 49, 52, 47, 55, 58, 61, 52, 63, 52, 43, 25]),
		longest: km([12, 13, 14, 11, 14, 15, 16, 12, 16, 12, 11, 8]),
		quality: null,
	},
	{
		beside: "half",
		name: "Hansons, Beginner Half Marathon, 18 weeks",
		source:
			"days as listed in the same repository, half_hansons_beginner.ts; the long run of week 7, without a distance there, as its title says",
		km: km([10, 15, 21, 22, 28, 37, 37, 41, 41, 43, 44, 46, 45, 47, 47, 47, 42, 24]),
		longest: km([4, 4, 5, 6, 8, 9, 10, 10, 10, 12, 10, 12, 10, 12, 10, 12, 10, 6]),
		quality: null,
	},
	{
		beside: "half",
		name: "Hansons, Advanced Half Marathon, 18 weeks",
		source: "days as listed in the same repository, half_hansons_advanced.ts",
		km: km([17, 33, 34, 36, 40, 44, 41, 46, 41, 47, 45, 49, 47, 50, 48, 50, 44, 24]),
		longest: km([6, 9, 7, 8, 10, 12, 10, 12, 10, 12, 10, 14, 10, 14, 10, 14, 10, 6]),
		// Repetitions and half-marathon pace of weeks 2 to 17: 149 of 695 miles.
		quality: 0.21,
	},
	{
		beside: "5k",
		name: "Hal Higdon, 5K Intermediate, 8 weeks",
		source:
			"table as copied at scribd.com/document/479804842; tempo runs at 9 minutes a mile, sessions of 400 m as 5 miles, as the sample day on trainingpeaks.com has it",
		km: km([19, 17.3, 21, 13, 21, 22.4, 23, 7.3]),
		longest: km([5, 5, 6, 4, 6, 7, 7, 3.3]),
		quality: null,
	},
];
