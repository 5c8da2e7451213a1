/** FIT time: whole seconds since 1989-12-31T00:00:00Z. FIT profile, type `date_time`. */
const EPOCH_SECONDS = 631_065_600;

/** Below this a time is seconds since the device was switched on, not a date (FIT profile, `date_time.min`). */
const FIRST_DATE = 0x1000_0000;

/** A FIT time that can be a date: present and not device uptime. */
export function isDate(fitSeconds: number): boolean {
	return fitSeconds >= FIRST_DATE;
}

/** `yyyy-mm-ddThh:mm:ssZ` of FIT seconds that are a date. */
export function instantOf(fitSeconds: number): string {
	return `${wallClockOf(fitSeconds)}Z`;
}

/** `yyyy-mm-ddThh:mm:ss`: for FIT local times, which count the wall clock as if it were UTC. */
export function wallClockOf(fitSeconds: number): string {
	return new Date((Math.floor(fitSeconds) + EPOCH_SECONDS) * 1000).toISOString().slice(0, 19);
}
