/** What the athlete has told the plan, and warning signs. */
export const told = {
	title: "What the plan works around",
	takeBack: "Take back",
	takeBackLabel: (what: string) => `Take back: ${what}`,
	gone: "Taken back. The plan follows.",
	availability: (week: string) => `Other minutes, ${week}`,
	pause: (reason: string, span: string) => `Pause (${reason}), ${span}`,
	illness: { above_neck: (span: string) => `A cold, ${span}`, systemic: (span: string) => `Ill, ${span}` },
	travel: (time: string, span: string) => `Away with ${time} a day, ${span}`,
	injury: (part: string, span: string) => `Injury (${part}), ${span}`,
	since: (day: string) => `since ${day}`,
	rest: (day: string) => `Rest day, ${day}`,
	lightened: (share: string, week: string) => `Week at ${share}, ${week}`,
};

export const flag = {
	title: "Nothing hard until this is cleared",
	text: "Chest pain, fainting, fever or strong pain was reported. Have a doctor look at it. Until then the plan holds easy running only, and half of it.",
	cleared: "It has been cleared",
	said: (day: string) => `You said on ${day} that it is cleared. Hard training comes back with the plan.`,
	noted: "Good. The plan follows.",
	back: "Nothing hard again until it is cleared.",
};
