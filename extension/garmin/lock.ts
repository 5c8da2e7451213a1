/**
 * One at a time in all tabs of a site. The result leaves by a promise of our own: in Firefox the one of `navigator.locks` belongs to the page, which may not
 * look into what a content script gives it, and would never end.
 */
export function withLock<Result>(name: string, work: () => Promise<Result>, taken: () => Result): Promise<Result> {
	return new Promise((resolve, reject) => {
		const held = async (lock: Lock | null): Promise<void> => {
			try {
				resolve(lock ? await work() : taken());
			} catch (error) {
				reject(error);
			}
		};
		navigator.locks.request(name, { ifAvailable: true }, held).catch(reject);
	});
}
