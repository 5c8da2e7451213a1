/** Load of a session by a weighted speed or power: hours * (weighted / threshold)^2 * 100. */
export function intensityLoad(seconds: number, weighted: number, threshold: number): number {
	return (seconds / 3600) * (weighted / threshold) ** 2 * 100;
}
