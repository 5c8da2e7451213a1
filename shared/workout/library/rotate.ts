/** The list from its n-th entry on, round again: how the form of a session changes from week to week. */
export function rotate<T>(list: readonly T[], n: number): T[] {
	const start = n % list.length;
	return [...list.slice(start), ...list.slice(0, start)];
}
