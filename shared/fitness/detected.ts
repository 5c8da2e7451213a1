/** What recordings show of the athlete's limits, as dated history. */
import type { Profile } from "../athlete/profile.ts";
import type { IsoDate } from "../calendar.ts";
import { assess } from "./assess.ts";
import { isAnswered } from "./entries.ts";
import { ftpEntry, peakEntry, thresholdHeartRateEntry, thresholdSpeedEntry, vdotEntry } from "./found-entries.ts";
import type { RecentActivity } from "./power-bests.ts";
import { recentUpTo } from "./recent-up-to.ts";
import type { ThresholdEntry } from "./threshold.ts";

export interface DetectedInput {
	profile: Profile;
	/** As for `computeFitness`. */
	recent: readonly RecentActivity[];
	entries: readonly ThresholdEntry[];
	day: IsoDate;
}

/**
 * Entries with state "detected", in order of day and id: what a look back from `day` over eight weeks finds, and races that the athlete marked. The
 * same recordings give the same entries with the same ids. What the athlete has confirmed or refused is left out.
 */
export function detectedEntries({ profile, recent, entries, day }: DetectedInput): ThresholdEntry[] {
	const past = recentUpTo(recent, day);
	// A result is dated as it was run: what breaks took since is not part of it.
	const { found, without } = assess({ profile, recent: past, entries, day, factorSince: () => 1 });
	const { peak } = found;
	const max = without.maxHeartRate;
	const power = found.power.find(({ allOut }) => allOut);
	const all = [
		...(peak !== null && max !== null && peak.bpm > max.value ? [peakEntry(peak)] : []),
		...(found.thresholdHeartRate === null ? [] : [thresholdHeartRateEntry(found.thresholdHeartRate)]),
		...(found.thresholdSpeed === null ? [] : [thresholdSpeedEntry(found.thresholdSpeed)]),
		...(power === undefined ? [] : [ftpEntry(power)]),
		...[...found.efforts, ...found.races].map(vdotEntry),
	];
	return all.filter((entry) => !isAnswered(entry, entries)).sort((a, b) => a.day.localeCompare(b.day) || a.id.localeCompare(b.id));
}
