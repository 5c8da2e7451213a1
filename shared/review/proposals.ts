/** What a refresh would do but only with a yes: raising, another day for a key session, another target, another school. */
import type { MethodologyId } from "../athlete/methodology.ts";
import { addDays, daysBetween, type IsoDate } from "../calendar.ts";
import type { Feasibility } from "../plan/feasibility.ts";
import type { Adjustment, Plan } from "../plan/plan.ts";
import { trainingPhase } from "../plan/season/phases.ts";
import { inOrder, moved, type ReviewedWeek } from "./cascade.ts";
import type { Proposal, Refusal } from "./review.ts";
import { movedNear } from "./weekday-missed.ts";

/** Three weeks at 110 % and more, well recovered, carry more [convention]. */
const RAISE_WEEKS = 3;
const RAISE_FROM = 1.1;
const RAISE_FACTOR = 1.1;
/** Of ten: recovery that does not speak against more [convention]. */
const GOOD_RECOVERY = 6;

/** Daniels: after four to six weeks of quality done well VDOT may go up a step without a race [book]. */
const STEP_WEEKS = 4;
const STEP_SESSIONS = 4;
const STEP_SCORE = 85;
const STEP_LEAST_SCORE = 70;
const STEP_VDOT = 1;

/** Running as planned but for the sessions that make the school what it is [convention]. */
const SCHOOL_WEEKS = 4;
const SCHOOL_ADHERENCE = 0.8;
const SCHOOL_KEYS = 0.25;
const SCHOOL_LEAST_KEYS = 6;

/** A refused kind is not asked again for so long. */
const REFUSED_DAYS = 28;

export interface ProposalInput {
	/** Weeks that are over, in order; the last is the reviewed one. */
	weeks: readonly (ReviewedWeek & { qualityScores?: readonly number[] })[];
	plan: Plan;
	adjustments: readonly Adjustment[];
	feasibility: Feasibility | null;
	/** The school that the goal itself asks for. */
	fitting: MethodologyId;
	/** Day of the newest race or all-out effort; null without any. */
	evidenceDay: IsoDate | null;
	refused: readonly Refusal[];
	today: IsoDate;
}

/** In the order of `proposalKinds`, at most one of a kind. They stand until the next refresh. */
export function proposalsFor(input: ProposalInput): Proposal[] {
	const found = [raiseVolume(input), vdotStep(input), moveWeekday(input), lowerTarget(input), changeMethodology(input)];
	return found.flatMap((each) => (each === null || isRefused(each, input) ? [] : [each]));
}

/** The plan with what a yes adds; rebuilding it brings the effect. Without an adjustment (goal, school) the plan itself stays: the yes is a write of its own. */
export function acceptProposal(plan: Plan, { adjustment }: Proposal): Plan {
	if (adjustment === null) return plan;
	const others = plan.adjustments.filter((each) => each.reviewedWeek !== adjustment.reviewedWeek || each.reason !== adjustment.reason);
	return { ...plan, adjustments: inOrder([...others, adjustment]) };
}

function isRefused({ kind }: Proposal, { refused, today }: ProposalInput): boolean {
	return refused.some((each) => {
		const days = daysBetween(each.on, today);
		return each.kind === kind && days >= 0 && days < REFUSED_DAYS;
	});
}

function proposal(
	kind: Proposal["kind"],
	reviewedWeek: IsoDate,
	params: Proposal["params"],
	adjustment: Adjustment | null = null,
): Proposal {
	return { id: `${kind}:${reviewedWeek}`, kind, reviewedWeek, params, adjustment };
}

/** The last `count` reviewed weeks, when they follow each other without a gap. */
function lastWeeks({ weeks }: ProposalInput, count: number): ProposalInput["weeks"] | null {
	const last = weeks.slice(-count);
	const first = last[0];
	if (last.length < count || !first) return null;
	return last.every((each, i) => each.review.monday === addDays(first.review.monday, 7 * i)) ? last : null;
}

function agreedSince({ adjustments }: ProposalInput, reason: Adjustment["reason"], monday: IsoDate): boolean {
	return adjustments.some((each) => each.reason === reason && each.reviewedWeek >= monday);
}

function raiseVolume(input: ProposalInput): Proposal | null {
	const weeks = lastWeeks(input, RAISE_WEEKS);
	const [first] = weeks ?? [];
	const reviewed = weeks?.at(-1)?.review.monday;
	if (!weeks || !first || !reviewed || agreedSince(input, "raised", first.review.monday)) return null;
	const shares = weeks.map(({ review }) => (review.plannedSeconds > 0 ? review.doneSeconds / review.plannedSeconds : 0));
	const carried = weeks.every((each, i) => each.whole && trainingPhase(each.phase) && (shares[i] ?? 0) >= RAISE_FROM && isWell(each));
	// Assumed weeks show nothing.
	const known = weeks.every(({ review }) => review.completions.some((each) => each.activityIds.length > 0));
	const cut = input.adjustments.some(({ reviewedWeek, reason }) => reviewedWeek >= first.review.monday && cuts.has(reason));
	if (!carried || !known || cut) return null;
	const percent = Math.round((shares.reduce((sum, each) => sum + each, 0) / shares.length) * 100);
	const adjustment: Adjustment = { reviewedWeek: reviewed, reason: "raised", volumeFactor: RAISE_FACTOR, easyUntil: null };
	return proposal(
		"raise_volume",
		reviewed,
		{ weeks: RAISE_WEEKS, donePercent: percent, byPercent: Math.round((RAISE_FACTOR - 1) * 100) },
		adjustment,
	);
}

const cuts: ReadonlySet<Adjustment["reason"]> = new Set<Adjustment["reason"]>([
	"low_adherence",
	"overreach",
	"poor_recovery",
	"red_flag",
	"return_after_break",
]);

function isWell({ review, recovery = "good" }: ReviewedWeek): boolean {
	const told = review.trends?.recovery.week ?? null;
	return recovery === "good" && (review.flags ?? []).length === 0 && (told === null || told >= GOOD_RECOVERY);
}

function vdotStep(input: ProposalInput): Proposal | null {
	const weeks = lastWeeks(input, STEP_WEEKS);
	const first = weeks?.[0]?.review.monday;
	const last = weeks?.at(-1);
	const { plan, evidenceDay } = input;
	if (!weeks || !first || !last || plan.vdot === null || agreedSince(input, "vdot_step", first)) return null;
	if (evidenceDay !== null && evidenceDay >= first) return null;
	const scores = weeks.flatMap((each) => each.qualityScores ?? []);
	if (scores.length < STEP_SESSIONS || scores.some((score) => score < STEP_LEAST_SCORE)) return null;
	const mean = scores.reduce((sum, each) => sum + each, 0) / scores.length;
	const everyWeek = weeks.filter((each) => (each.qualityScores ?? []).length > 0).length >= STEP_WEEKS - 1;
	if (mean < STEP_SCORE || !everyWeek || weeks.some((each) => !isWell(each)) || !trainingPhase(last.phase)) return null;
	const reviewed = last.review.monday;
	const adjustment: Adjustment = { reviewedWeek: reviewed, reason: "vdot_step", volumeFactor: 1, easyUntil: null, vdotStep: STEP_VDOT };
	const params = {
		weeks: STEP_WEEKS,
		sessions: scores.length,
		score: Math.round(mean),
		fromVdot: plan.vdot,
		toVdot: plan.vdot + STEP_VDOT,
	};
	return proposal("vdot_step", reviewed, params, adjustment);
}

/** Only where two sessions would change places: a free day needs no asking. */
function moveWeekday({ weeks, adjustments }: ProposalInput): Proposal | null {
	const last = weeks.at(-1);
	const move = last?.weekdayMove;
	if (!last || !move?.occupied || movedNear(adjustments, last.review.monday)) return null;
	const { monday } = last.review;
	return proposal("move_weekday", monday, { from: move.from, to: move.to }, moved(monday, move));
}

function lowerTarget({ weeks, feasibility }: ProposalInput): Proposal | null {
	const monday = weeks.at(-1)?.review.monday;
	if (!monday || feasibility?.verdict !== "unrealistic") return null;
	const { targetSeconds, realisticSeconds } = feasibility;
	if (targetSeconds === null || realisticSeconds === null || realisticSeconds <= targetSeconds) return null;
	return proposal("lower_target", monday, { targetSeconds, realisticSeconds });
}

/** Only from a chosen school to the one that the goal asks for: among others there is no telling. */
function changeMethodology(input: ProposalInput): Proposal | null {
	if (input.plan.season.methodology === input.fitting) return null;
	const weeks = lastWeeks(input, SCHOOL_WEEKS);
	const monday = weeks?.at(-1)?.review.monday;
	if (!weeks || !monday) return null;
	const keyPlanned = weeks.reduce((sum, { review }) => sum + review.keyPlanned, 0);
	const keyDone = weeks.reduce((sum, { review }) => sum + review.keyDone, 0);
	const steady = weeks.every(({ review }) => easyAdherence(review) >= SCHOOL_ADHERENCE && painless(review.flags));
	if (keyPlanned < SCHOOL_LEAST_KEYS || keyDone > keyPlanned * SCHOOL_KEYS || !steady) return null;
	const asked = proposal("change_methodology", monday, { weeks: SCHOOL_WEEKS, keyPlanned, keyDone });
	return { ...asked, methodology: input.fitting };
}

/** Share of the week's running time that was done, whatever it was. */
function easyAdherence({ plannedSeconds, doneSeconds }: ReviewedWeek["review"]): number {
	return plannedSeconds > 0 ? doneSeconds / plannedSeconds : 0;
}

function painless(flags: ReviewedWeek["review"]["flags"] = []): boolean {
	return !flags.includes("pain") && !flags.includes("strong_pain") && !flags.includes("medical");
}
