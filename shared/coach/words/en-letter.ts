import type { LetterWords } from "./engine-words.ts";

export const letter: LetterWords = {
	title: (from, to) => `Your week, ${from} to ${to}`,
	opening: {
		as_planned: {
			encouraging: "A week just as planned: this is how fitness is made.",
			direct: "The week went as planned.",
			motivational: "Every session where it belonged. That is what progress looks like!",
		},
		nearly: {
			encouraging: "Nearly everything was done; that is a good week.",
			direct: "Nearly all of the plan was done.",
			motivational: "Almost the whole plan in the bag. Keep that rhythm!",
		},
		partly: {
			encouraging: "Not everything worked out this week, and what you did still counts.",
			direct: "Part of the plan was missed.",
			motivational: "A bumpy week. You kept going, and the next one is yours!",
		},
		little: {
			encouraging: "It was a hard week to train in. One such week costs little.",
			direct: "Most of the plan was missed.",
			motivational: "This week had other plans. Shake it off and start fresh!",
		},
		none: {
			encouraging: "No training this week. That happens; we go on from here.",
			direct: "Nothing was done this week.",
			motivational: "A week off. Fresh legs, fresh start!",
		},
		more: {
			encouraging: "You did a good deal more than planned. Let some of it sink in.",
			direct: "You did more than planned.",
			motivational: "You gave more than was asked. Now give recovery the same!",
		},
		unknown: {
			encouraging: "There is little to go by for this week yet; I take it as planned until your recordings come in.",
			direct: "There are no recordings of this week yet. It counts as planned until they come.",
			motivational: "No recordings yet. I trust that you were out there!",
		},
	},
	volume: (done, planned) => `You ran ${done} of ${planned} planned.`,
	volumeDone: (done) => `You ran ${done}.`,
	keys: (done, planned) => `Key sessions: ${done} of ${planned}.`,
	execution: (score) => `Sessions were carried out at ${score} of 100.`,
	effortUp: (now, before) => `They felt harder than before: effort ${now} against ${before}.`,
	recoveryDown: (now, before) => `You felt less recovered: ${now} against ${before} of 10.`,
	motivationDown: (now, before) => `Motivation was lower: ${now} against ${before} of 10.`,
	restDays: (kept, planned) => `Rest days kept: ${kept} of ${planned}.`,
	vdotUp: (before, after) => `Your VDOT went from ${before} to ${after}, and your paces follow.`,
	vdotDown: (before, after) => `Your VDOT is now ${after} after ${before}; the paces follow, so that sessions do what they should.`,
	fitness: (before, after) => `Fitness went from ${before} to ${after}.`,
	changed: (count) => (count === 1 ? "One workout changed." : `${count} workouts changed.`),
	unchanged: "The plan stays as it is.",
	because: (reason) => reason,
	race: (name, predicted, fast, slow) => `${name}: ${predicted} on race day, between ${fast} and ${slow}.`,
	target: (target, verdict) => `Your target of ${target} is ${verdict}.`,
	realistic: (time) => `Within reach would be ${time}.`,
	next: (time, sessions) => `Next week: ${time}, with ${sessions}.`,
	assumed: (count) =>
		count === 1
			? "One workout is taken as done until its recording comes."
			: `${count} workouts are taken as done until their recordings come.`,
	proposal: (question) => question,
	medical:
		"Before anything else: chest pain, fainting, palpitations, fever or strong pain belong to a doctor. Nothing hard is planned until that is cleared.",
	closing: {
		progress: {
			encouraging: "It grows by a small step. Take the easy days easy, and enjoy it.",
			direct: "The load grows by a small step. Keep easy days easy.",
			motivational: "One small step up. You are ready for it!",
		},
		hold: {
			encouraging: "The load stays where it is; that is time well spent.",
			direct: "The load stays the same.",
			motivational: "Same load, more strength. Make it yours!",
		},
		deload: {
			encouraging: "A lighter week is part of the work. Let it do you good.",
			direct: "A lighter week. Do not add to it.",
			motivational: "Recharge this week, and come back stronger!",
		},
		taper: {
			encouraging: "The work is done; now you get fresh. Trust it.",
			direct: "Taper: less volume, same sharpness. Add nothing.",
			motivational: "The hay is in the barn. Rest and get hungry!",
		},
		race: {
			encouraging: "Race week. Start calmly and enjoy what you have built.",
			direct: "Race week. Rest, eat, start controlled.",
			motivational: "Race week! Start smart, finish proud!",
		},
		recovery: {
			encouraging: "Recover in peace; you have earned it.",
			direct: "Recovery only. No hard running.",
			motivational: "Enjoy the rest. The next chapter can wait!",
		},
		return: {
			encouraging: "You come back in small steps. Patience now is speed later.",
			direct: "Return in steps. Do not skip one.",
			motivational: "You are on the way back. Step by step!",
		},
		careful: {
			encouraging: "Your body asks for a little less; giving it that is good training.",
			direct: "Less this week. That is not up for debate with your legs.",
			motivational: "Being wise is being strong. Back off now, fly later!",
		},
		none: {
			encouraging: "I look again on Sunday.",
			direct: "Next look on Sunday.",
			motivational: "See you on Sunday!",
		},
	},
	and: (items) => (items.length <= 1 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`),
};
