/**
 * Critical speed: the two-parameter model d = D' + CS t (Hughson, Orok & Staudt 1984, after Monod & Scherrer 1965), by least squares of metres on
 * seconds. Meant for all-out efforts of 2 to 20 minutes, the longest at least 2.5 times the shortest.
 */
import { mustBePositive } from "./in-domain.ts";

/** Fewer than two efforts, or all of one duration, cannot be fitted; that, and values that are not above 0, throw a RangeError. */
export function criticalSpeed(efforts: readonly { metres: number; seconds: number }[]): { metresPerSecond: number; dPrimeMetres: number } {
	for (const { metres, seconds } of efforts) {
		mustBePositive("metres", metres);
		mustBePositive("seconds", seconds);
	}
	const meanSeconds = efforts.reduce((sum, effort) => sum + effort.seconds, 0) / efforts.length;
	const meanMetres = efforts.reduce((sum, effort) => sum + effort.metres, 0) / efforts.length;
	let product = 0;
	let square = 0;
	for (const { metres, seconds } of efforts) {
		product += (seconds - meanSeconds) * (metres - meanMetres);
		square += (seconds - meanSeconds) ** 2;
	}
	if (!(square > 0)) throw new RangeError("critical speed needs at least two efforts of different duration");
	const metresPerSecond = product / square;
	return { metresPerSecond, dPrimeMetres: meanMetres - metresPerSecond * meanSeconds };
}
