import { expect, test } from "vitest";
import type { z } from "zod/mini";
import { Stop } from "../main.ts";
import { recalculated } from "./recalculation.ts";

/** A server that answers with these days, one after the other, and then always with the last. */
function serverAt(days: (string | null)[]) {
	const asked: string[] = [];
	return {
		asked,
		must: <T>(method: string, path: string, _shape: z.ZodMiniType<T>): Promise<T> => {
			asked.push(`${method} ${path}`);
			const recalculatingFrom = days.length > 1 ? days.shift() : days[0];
			return Promise.resolve({ recalculatingFrom } as T);
		},
	};
}

test("it waits until nothing is left to judge, and says how far it is", async () => {
	const server = serverAt(["2026-01-01", "2026-01-01", "2026-02-01", "2026-02-01", null]);
	const said: string[] = [];
	await recalculated(server, (words) => said.push(words), { every: 0 });
	expect(server.asked).toEqual(["POST /fitness/recalculate", ...Array.from({ length: 4 }, () => "GET /fitness/current")]);
	expect(said).toEqual([
		"Fitness is worked out from 2026-01-01 on …",
		"Fitness is worked out from 2026-02-01 on …",
		"Fitness is up to date.",
	]);
});

test("with nothing to judge it does not wait", async () => {
	const server = serverAt([null]);
	await recalculated(server, () => {});
	expect(server.asked).toEqual(["POST /fitness/recalculate"]);
});

test("a server that stands still is given up, with words that say what to do", async () => {
	const waiting = recalculated(serverAt(["2026-01-01"]), () => {}, { every: 1, standsStill: 20 });
	await expect(waiting).rejects.toThrow(Stop);
	await expect(waiting).rejects.toThrow(/2026-01-01.*run the demo again/);
});
