/** Lives of the athletes it is told, one after the other. */
import { parentPort, workerData } from "node:worker_threads";
import { summaryOf } from "./life-summary.ts";

const { seed, from, to }: { seed: number; from: number; to: number } = workerData;
for (let number = from; number < to; number++) parentPort?.postMessage(summaryOf(seed, number));
