/** Runs one stint in a thread with a small heap, under a watchdog: no exception, no hang, no blow-up. */
import { Worker } from "node:worker_threads";
import { seeded } from "../fixtures/seeded.ts";
import { mutated } from "./mutation.ts";
import { type Format, seedsOf } from "./seeds.ts";
import type { StintReport, StintTask } from "./stint.ts";

const HEAP_MB = 256;
const LONGEST_MS = 2_000;
const LOOK_EVERY_MS = 200;

/** Inputs that gave an activity. Throws with the input, so that it can be put into a test of its own. */
export async function runStint(format: Format, seed: number, inputs: number): Promise<number> {
	const shared = new SharedArrayBuffer(16);
	const progress = new Float64Array(shared);
	// Starting a thread is not reading an input.
	progress[1] = Number.POSITIVE_INFINITY;
	const workerData: StintTask = { format, seed, inputs, progress: shared };
	const worker = new Worker(new URL("./stint.worker.ts", import.meta.url), {
		workerData,
		resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
	});
	const ended = Promise.withResolvers<StintReport>();
	const fail = (why: string) => ended.reject(new Error(`${why}\n${described(format, seed, progress[0] ?? 0)}`));
	worker.on("message", ended.resolve);
	worker.on("error", (error) => fail(error instanceof Error ? (error.stack ?? error.message) : String(error)));
	worker.on("exit", (code) => fail(`the thread ended by itself (code ${code})`));
	const watchdog = setInterval(() => {
		if (Date.now() - (progress[1] ?? 0) > LONGEST_MS) fail(`not read within ${LONGEST_MS} ms`);
	}, LOOK_EVERY_MS);
	try {
		const { read, fault } = await ended.promise;
		if (fault) throw new Error(`${fault.message}\n${described(format, seed, fault.input)}`);
		return read;
	} finally {
		clearInterval(watchdog);
		worker.removeAllListeners();
		await worker.terminate();
	}
}

/** The input made again from its seed, whole: a thread that hangs cannot give it back. */
function described(format: Format, seed: number, input: number): string {
	const seeds = seedsOf(format);
	const random = seeded(seed);
	let bytes = new Uint8Array(0);
	for (let i = 0; i <= input; i++) bytes = mutated(seeds[i % seeds.length] ?? new Uint8Array(0), random);
	return `format ${format}, seed ${seed}, input ${input}, base64: ${Buffer.from(bytes).toString("base64")}`;
}
