/** A plan as the first release stored it, schema 1: kept for good, so that old rows can always be read. */
export const planSchema1 = {
	schema: 1,
	id: "01a1fd8a-a4b2-7355-b496-fd6b28a103a2",
	from: "2026-11-01",
	to: "2026-12-31",
	season: {
		methodology: "daniels",
		goalId: "01a1fd8a-0000-7355-b496-fd6b28a103a2",
		startsOn: "2026-11-21",
		endsOn: "2026-12-13",
		startSeconds: 10800,
		peakSeconds: 20907,
		phases: [
			{
				kind: "base",
				from: "2026-11-16",
				to: "2026-12-06",
			},
			{
				kind: "race",
				from: "2026-12-07",
				to: "2026-12-13",
			},
			{
				kind: "recovery",
				from: "2026-12-14",
				to: "2026-12-20",
			},
		],
		compressed: true,
		longestSeconds: 3600,
		easySpeed: 2.8698234906122613,
		weeksTrained: 0,
		madeFrom: {
			goal: "race 2026-12-13 10000",
			profile: "intermediate 1990 0,60,0,75,0,60,120 7",
		},
	},
	adjustments: [],
	vdot: 45.26300308121324,
	weeks: [
		{
			monday: "2026-11-16",
			phase: "base",
			deload: false,
			targetSeconds: 6000,
			reasons: ["first_partial_week"],
		},
		{
			monday: "2026-11-23",
			phase: "base",
			deload: false,
			targetSeconds: 11700,
			reasons: ["progress"],
		},
	],
	workouts: [
		{
			id: "01a1fd8a-a4b2-7355-b496-fd6b28a103a2.1",
			day: "2026-11-21",
			firstDay: "2026-11-21",
			sport: "running",
			kind: "easy",
			priority: "important",
			segments: [
				{
					kind: "step",
					role: "work",
					duration: {
						kind: "time",
						seconds: 2400,
					},
					intensity: "easy",
					target: {
						kind: "speed",
						low: 2.731,
						high: 3.008,
					},
				},
			],
			estimate: {
				seconds: 2400,
				metres: 6887,
				load: 43.7,
			},
			byHand: false,
		},
		{
			id: "01a1fd8a-a4b2-7355-b496-fd6b28a103a2.2",
			day: "2026-11-22",
			firstDay: "2026-11-22",
			sport: "running",
			kind: "long",
			priority: "key",
			segments: [
				{
					kind: "step",
					role: "work",
					duration: {
						kind: "time",
						seconds: 3600,
					},
					intensity: "easy",
					target: {
						kind: "speed",
						low: 2.731,
						high: 3.008,
					},
				},
			],
			estimate: {
				seconds: 3600,
				metres: 10330,
				load: 65.6,
			},
			byHand: false,
		},
		{
			id: "01a1fd8a-a4b2-7355-b496-fd6b28a103a2.3",
			day: "2026-11-24",
			firstDay: "2026-11-24",
			sport: "running",
			kind: "easy",
			priority: "important",
			segments: [
				{
					kind: "step",
					role: "work",
					duration: {
						kind: "time",
						seconds: 2700,
					},
					intensity: "easy",
					target: {
						kind: "speed",
						low: 2.731,
						high: 3.008,
					},
				},
			],
			estimate: {
				seconds: 2700,
				metres: 7748,
				load: 49.2,
			},
			byHand: false,
		},
		{
			id: "01a1fd8a-a4b2-7355-b496-fd6b28a103a2.4",
			day: "2026-11-26",
			firstDay: "2026-11-26",
			sport: "running",
			kind: "easy_strides",
			priority: "important",
			segments: [
				{
					kind: "step",
					role: "work",
					duration: {
						kind: "time",
						seconds: 2220,
					},
					intensity: "easy",
					target: {
						kind: "speed",
						low: 2.731,
						high: 3.008,
					},
				},
				{
					kind: "repeat",
					count: 6,
					steps: [
						{
							kind: "step",
							role: "work",
							duration: {
								kind: "time",
								seconds: 20,
							},
							intensity: "repetition",
							target: {
								kind: "open",
							},
						},
						{
							kind: "step",
							role: "recovery",
							duration: {
								kind: "time",
								seconds: 60,
							},
							intensity: "recovery",
							target: {
								kind: "open",
							},
						},
					],
				},
			],
			estimate: {
				seconds: 2700,
				metres: 7780,
				load: 49.9,
			},
			byHand: false,
		},
		{
			id: "01a1fd8a-a4b2-7355-b496-fd6b28a103a2.5",
			day: "2026-11-28",
			firstDay: "2026-11-28",
			sport: "running",
			kind: "easy",
			priority: "important",
			segments: [
				{
					kind: "step",
					role: "work",
					duration: {
						kind: "time",
						seconds: 2400,
					},
					intensity: "easy",
					target: {
						kind: "speed",
						low: 2.731,
						high: 3.008,
					},
				},
			],
			estimate: {
				seconds: 2400,
				metres: 6887,
				load: 43.7,
			},
			byHand: false,
		},
	],
	past: [],
	nextWorkout: 25,
};
