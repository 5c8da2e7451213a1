import { awaitedByPage } from "../pages/page-realm.ts";

/** One at a time in all tabs of a site. The result leaves by a promise of our own; the lock, which is the page's, hears only that the work is over. */
export function withLock<Result>(name: string, work: () => Promise<Result>, taken: () => Result): Promise<Result> {
	return new Promise((resolve, reject) => {
		const held = async (lock: Lock | null): Promise<void> => {
			try {
				resolve(lock ? await work() : taken());
			} catch (error) {
				reject(error);
			}
		};
		navigator.locks.request(name, { ifAvailable: true }, awaitedByPage(held)).catch(reject);
	});
}
