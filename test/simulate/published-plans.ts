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
}

const KM = 1.609344;
const km = (miles: number[]): number[] => miles.map((each) => Math.round(each * KM * 10) / 10);

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
];
