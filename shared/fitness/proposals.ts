/** Found changes of the athlete's limits that wait for a yes or no. */
import type { Profile } from "../athlete/profile.ts";
import type { IsoDate } from "../calendar.ts";
import { assess } from "./assess.ts";
import { breakFactors } from "./break.ts";
import { isAnswered } from "./entries.ts";
import type { DayTotals, Fitness } from "./fitness.ts";
import { ftpEntry, peakEntry, thresholdHeartRateEntry, thresholdSpeedEntry, vdotEntry } from "./found-entries.ts";
import type { RecentActivity } from "./power-bests.ts";
import { recentUpTo } from "./recent-up-to.ts";
import type { ThresholdEntry, ThresholdProposal } from "./threshold.ts";

/** Smaller changes are noise, and not worth a question. */
const LEAST_BEATS = 1;
const LEAST_SHARE = 0.005;

export interface ProposalInput {
	profile: Profile;
	/** As for `computeFitness`. */
	recent: readonly RecentActivity[];
	entries: readonly ThresholdEntry[];
	day: IsoDate;
	/** Fitness on that day, for the threshold speed in force. */
	fitness: Pick<Fitness, "thresholdSpeed">;
	/** For what breaks have taken from VDOT; without it nothing is taken. */
	history?: readonly DayTotals[];
	dataHorizon?: IsoDate | null;
}

/**
 * At most one per kind, in order of kind: a higher maximum heart rate (second highest peak of eight weeks), threshold heart rate and a faster threshold
 * speed from an all-out effort, a higher FTP, and a VDOT raised by an effort that is no race. Not asked: what the athlete has answered before (the
 * same finding, or the same kind from the same activity), what is older than the value that the athlete has typed or confirmed since, and changes of
 * less than 1 bpm or 0.5 %. Threshold speed follows VDOT, so that an effort whose VDOT is asked for does not ask for it too.
 */
export function thresholdProposals({
	profile,
	recent,
	entries,
	day,
	fitness,
	history = [],
	dataHorizon,
}: ProposalInput): ThresholdProposal[] {
	const until = dataHorizon && dataHorizon < day ? dataHorizon : day;
	const factorSince = breakFactors(history, until);
	const past = recentUpTo(recent, day);
	const { found, without } = assess({ profile, recent: past, entries, day, factorSince });
	const proposals: ThresholdProposal[] = [];
	const ask = (entry: ThresholdEntry, current: number | null) => {
		if (!isAnswered(entry, entries) && !isOutdated(entry, entries)) proposals.push({ entry, current });
	};

	const max = without.maxHeartRate?.value ?? null;
	if (found.peak !== null && max !== null && found.peak.bpm >= max + LEAST_BEATS) ask(peakEntry(found.peak), max);

	const threshold = without.thresholdHeartRate?.value ?? null;
	const measured = found.thresholdHeartRate;
	if (measured !== null && (threshold === null || Math.abs(measured.bpm - threshold) >= LEAST_BEATS)) {
		ask(thresholdHeartRateEntry(measured), threshold);
	}

	const ftp = without.ftp?.value ?? null;
	const power = found.power.find(({ watts, allOut }) => (ftp === null ? allOut : isHigher(watts, ftp)));
	if (power !== undefined) ask(ftpEntry(power), ftp);

	const vdot = without.vdot?.value ?? null;
	const left = (evidence: { vdot: number; day: IsoDate }) => evidence.vdot * factorSince(evidence.day);
	const raising = [...found.efforts, ...found.faster]
		.filter((evidence) => vdot === null || isHigher(left(evidence), vdot))
		.sort((a, b) => left(b) - left(a) || a.day.localeCompare(b.day) || a.metres - b.metres)
		.map(vdotEntry);
	if (raising[0] !== undefined) ask(raising[0], vdot);

	const speed = fitness.thresholdSpeed?.value ?? null;
	const faster = found.thresholdSpeed;
	if (faster !== null && speed !== null && isHigher(faster.speed, speed)) {
		const asked = raising.some(({ evidence }) => evidence?.activityId === faster.evidence.activityId);
		if (!asked) ask(thresholdSpeedEntry(faster), speed);
	}
	return proposals;
}

function isHigher(found: number, current: number): boolean {
	return found >= current * (1 + LEAST_SHARE);
}

/** The athlete has typed or confirmed a value on a later day. */
function isOutdated({ kind, day }: ThresholdEntry, entries: readonly ThresholdEntry[]): boolean {
	if (kind === "vdot") return false;
	return entries.some((entry) => entry.kind === kind && (entry.state === "typed" || entry.state === "confirmed") && entry.day > day);
}
