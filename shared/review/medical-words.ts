/** Words in an athlete's notes that belong to a doctor, not to a training plan. Notes are data: only these words are looked for in them. */

/** Chest pain, fainting, palpitations, fever. "Hay fever" and a "faint path" are none. */
const english: readonly RegExp[] = [
	/\bchest(?:\s+\w+)?\s+(?:pains?|pressure|tight(?:ness)?|hurts?|hurting|ache[sd]?)\b/g,
	/\b(?:pains?|pressure|tight(?:ness)?|ache)\s+(?:in|on|across)\s+(?:my\s+|the\s+)?chest\b/g,
	/\btight\s+chest\b/g,
	/\b(?:fainted|fainting|(?:felt|feel|feeling)\s+faint|passed\s+out|blacked\s+out|lost\s+consciousness)\b/g,
	/\b(?:palpitations?|irregular\s+heart\s?beats?|heart\s+(?:was\s+)?(?:fluttering|skipping|skipped))\b/g,
	/(?<!\b(?:hay|yellow|cabin|spring|race|gold)\s)\bfever(?:ish)?\b/g,
];

const korean: readonly RegExp[] = [
	/(?:흉통|가슴\s*통증|가슴(?:이|에|도)?\s*(?:너무\s*|좀\s*|계속\s*)?(?:아프|아팠|아파|답답|조이|조여|조였|뻐근))/g,
	/(?:실신|기절|의식을\s*잃|쓰러졌|쓰러질)/g,
	/(?:심계항진|부정맥|심장이\s*(?:두근|불규칙|벌렁)|맥박이\s*불규칙)/g,
	/(?:발열|고열|미열|열이\s*(?:나|났|난|있|심|올)|열\s*(?:났|나서|있))/g,
];

/** What takes a word back: before it in English, a few words at most ... */
const DENIED_BEFORE =
	/\b(?:no|not|never|without|denies|nor|neither|free\s+of|don'?t|doesn'?t|didn'?t|haven'?t|wasn'?t|isn'?t)\b(?:\s+[\w'-]+){0,3}\s*$/;
/** ... or through a list: "no chest pain, fainting or fever". */
const LISTED = /^[\s,/]*(?:and|or|nor|any)?\s*(?:any\s+)?$/;
/** After it in Korean. */
const DENIED_AFTER = /^\s*(?:은|는|이|가|도|을|를|도\s*전혀)?\s*(?:전혀\s*)?(?:없|안\s|않|아니|아님|지\s*않|지는\s*않|하지\s*않)/;
const KOREAN_LISTED = /^[\s,·/]*(?:이나|나|과|와|도|,|및|또는)?\s*$/;

/** One thought: what was denied in the one before says nothing about the next. */
const THOUGHTS = /[.;!?\n]|\bbut\b|\bhowever\b|\bthough\b|하지만|그런데|지만|는데/;

/** True when notes speak of it as of something that happened. Simple rules: in doubt it counts. */
export function speaksOfMedicalSigns(notes: string): boolean {
	const text = notes.toLowerCase().replaceAll("’", "'");
	return text.split(THOUGHTS).some((thought) => told(thought, english, deniedInEnglish) || told(thought, korean, deniedInKorean));
}

interface Found {
	from: number;
	to: number;
}

function told(
	thought: string,
	words: readonly RegExp[],
	denied: (thought: string, found: readonly Found[], i: number) => boolean,
): boolean {
	const found = words
		.flatMap((word) => [...thought.matchAll(word)].map((match) => ({ from: match.index, to: match.index + match[0].length })))
		.sort((a, b) => a.from - b.from);
	return found.some((_, i) => !denied(thought, found, i));
}

function deniedInEnglish(thought: string, found: readonly Found[], i: number): boolean {
	const each = found[i];
	if (!each) return false;
	if (DENIED_BEFORE.test(thought.slice(0, each.from))) return true;
	const before = found[i - 1];
	return before !== undefined && LISTED.test(thought.slice(before.to, each.from)) && deniedInEnglish(thought, found, i - 1);
}

function deniedInKorean(thought: string, found: readonly Found[], i: number): boolean {
	const each = found[i];
	if (!each) return false;
	if (DENIED_AFTER.test(thought.slice(each.to)) || /안\s*$/.test(thought.slice(0, each.from))) return true;
	const next = found[i + 1];
	return next !== undefined && KOREAN_LISTED.test(thought.slice(each.to, next.from)) && deniedInKorean(thought, found, i + 1);
}
