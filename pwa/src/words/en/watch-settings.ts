export const watchSettings = {
	title: "On the watch",
	text: "For workouts that go to Garmin Connect.",
	pool: "Length of your pool",
	poolHint: "Swims are sent in whole lengths of it. Left empty, distances stay as planned.",
	poolUnit: "Unit of the pool",
	poolUnits: { metre: "Metres", yard: "Yards" },
	poolRange: (least: number, most: number) => `Between ${least} and ${most}.`,
	easyLimit: "Heart-rate limit on easy runs",
	easyLimitHint:
		"Easy runs by pace carry the top of your heart-rate zone 2 as a second target. It follows your zones, typed or estimated; easy runs then count as changed and are sent again.",
};
