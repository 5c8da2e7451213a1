import type { Execution } from "../../../../shared/review/review.ts";

/** How a workout was carried out, and what heat or height does to one. */
export const execution = {
	title: "How it was carried out",
	score: (score: string) => `${score} of 100`,
	short: (score: string) => `carried out ${score} of 100`,
	recordings: (count: number) => `${count} recordings, judged as one session. The steps are looked for in the longest.`,
	length: (score: string) => `length ${score}`,
	work: (score: string) => `work ${score}`,
	easy: (score: string) => `easy parts ${score}`,
	repetitions: (done: number, planned: number) => `${done} of ${planned} repetitions`,
	notFound: "not found",
	inTarget: (share: string) => `${share} in target`,
	faster: (share: string) => `${share} faster`,
	slower: (share: string) => `${share} slower`,
	above: (share: string) => `${share} above`,
	below: (share: string) => `${share} below`,
	alignedBy: {
		laps: "Steps by the watch's laps.",
		intervals: "Steps by the stretches of work in the recording.",
		samples: "Steps by the recording.",
		whole: "The steps could not be told apart; it is judged as one.",
	} satisfies Record<Execution["alignedBy"], string>,
};

export const weather = {
	open: "Hot, or high up…",
	where: "What is it like?",
	places: { heat: "It is hot", altitude: "I am up high" },
	temperature: (unit: string) => `Temperature, ${unit}`,
	humidity: "Humidity, %",
	height: (unit: string) => `Height, ${unit}`,
	acclimatised: "I have slept up here for a week",
	slower: (percent: string) => `Steady running ${percent} slower.`,
	ask: "Type the figures to see what changes.",
};
