import { expect, test } from "vitest";
import { startFeatures } from "./feature.ts";

const signal = new AbortController().signal;

test("a feature that fails is named, and the others start", async () => {
	const started: string[] = [];
	const noAnchor = new Error("no anchor");
	const noNetwork = new Error("no network");
	const starting = startFeatures(
		[
			{
				name: "throws",
				init: () => {
					throw noAnchor;
				},
			},
			{ name: "rejects", init: () => Promise.reject(noNetwork) },
			{ name: "works", init: () => void started.push("works") },
		],
		signal,
	);
	await expect(starting).rejects.toMatchObject({ message: "Longrun could not start: throws, rejects", errors: [noAnchor, noNetwork] });
	expect(started).toEqual(["works"]);
});

test("a feature gets the signal that ends it", async () => {
	const controller = new AbortController();
	const heard: string[] = [];
	const init = (signal: AbortSignal) => signal.addEventListener("abort", () => heard.push("ended"));
	await startFeatures([{ name: "listens", init }], controller.signal);
	controller.abort();
	expect(heard).toEqual(["ended"]);
});
