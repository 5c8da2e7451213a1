/** A population's lives, in as many threads as there are cores for it. */
import { Worker } from "node:worker_threads";
import type { LifeSummary } from "./life-summary.ts";

const THREADS = 2;
/** Few enough that both threads end at about the same time. */
const PER_STINT = 25;

export async function livePopulation(seed: number, count: number, tick: (done: number) => void = () => {}): Promise<LifeSummary[]> {
	const lives: LifeSummary[] = [];
	let next = 0;
	const take = async (): Promise<void> => {
		while (next < count) {
			const from = next;
			next = Math.min(count, next + PER_STINT);
			await stint({ seed, from, to: next }, (life) => {
				lives.push(life);
				tick(lives.length);
			});
		}
	};
	await Promise.all(Array.from({ length: THREADS }, take));
	return lives.sort((a, b) => a.number - b.number);
}

function stint(workerData: { seed: number; from: number; to: number }, take: (life: LifeSummary) => void): Promise<void> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(new URL("./lives.worker.ts", import.meta.url), { workerData });
		worker.on("message", take);
		worker.on("error", reject);
		worker.on("exit", (code) =>
			code === 0 ? resolve() : reject(new Error(`lives ${workerData.from} to ${workerData.to} ended with code ${code}`)),
		);
	});
}
