import type { VerdictWords } from "./verdict-words.ts";

const numbers = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

const number = (count: number): string => numbers[count] ?? String(count);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const were = (count: number): string => `${capital(number(count))} ${count === 1 ? "was" : "were"}`;
const the = (which: number, of: number): string =>
	which === of && of > 1 ? "The last" : ordinals[which - 1] ? `The ${ordinals[which - 1]}` : `Number ${which}`;

export const verdict: VerdictWords = {
	allOn: (of) => (of === 2 ? "Both right on." : `All ${number(of)} right on.`),
	someOn: (on, of) => `${capital(number(on))} of ${number(of)} right on.`,
	noneOn: (of) => (of === 2 ? "Neither of the two was on target." : `None of the ${number(of)} was on target.`),
	singleOn: "Right on target.",
	single: {
		pace: { over: "Quicker than planned.", under: "Slower than planned." },
		other: { over: "Harder than planned.", under: "Easier than planned." },
	},
	paidFor: {
		pace: "The first was too quick, and the last paid for it.",
		other: "The first was too hard, and the last paid for it.",
	},
	one: {
		pace: { over: (which, of) => `${the(which, of)} was too quick.`, under: (which, of) => `${the(which, of)} was too slow.` },
		other: { over: (which, of) => `${the(which, of)} was above target.`, under: (which, of) => `${the(which, of)} stayed below target.` },
	},
	several: {
		pace: { over: (count) => `${were(count)} too quick.`, under: (count) => `${were(count)} too slow.` },
		other: { over: (count) => `${were(count)} above target.`, under: (count) => `${were(count)} below target.` },
	},
	leftOut: (count) => `${were(count)} left out.`,
	easy: "Easy, as it should be.",
	mostlyEasy: "Mostly easy, with parts a little too quick.",
	notEasy: "Too hard for an easy day.",
	shorter: (done, planned) => `Shorter than planned: ${done} of ${planned}.`,
	longer: (done, planned) => `Longer than planned: ${done} instead of ${planned}.`,
	done: (time) => `Done: ${time}.`,
	inRecordings: (time, recordings) => (recordings === 1 ? time : `${time} in ${number(recordings)} recordings`),
	untold: "The recording does not tell the single steps apart.",
	race: (distance, time) => `Race done: ${distance} in ${time}.`,
	raceTime: (time) => `Race done in ${time}.`,
	unplanned: {
		easy: (time) => `${time}, easy. It was not in the plan.`,
		steady: (time) => `${time}, steady. It was not in the plan.`,
		hard: (time) => `${time}, hard in parts. It was not in the plan.`,
		unknown: (time) => `${time}. It was not in the plan.`,
	},
	planned: (target) => `Planned: ${target}.`,
	plannedAndMean: (target, mean) => `Planned ${target}, on average ${mean}.`,
	heartRate: (mean) => `Heart rate ${mean} on average.`,
	heartRateFromTo: (first, last) => `Heart rate rose from ${first} in the first to ${last} in the last.`,
	load: (load) => `It counts with a load of ${load}.`,
};
