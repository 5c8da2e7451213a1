/**
 * A read file as it is sent: the requests' bodies as blobs, which the browser keeps outside of the page's memory, so that thousands of files can be
 * read ahead of the line to the server.
 */
import type { Activity } from "../../../shared/activity/activity.ts";
import type { FileKind } from "../../../shared/activity/file-kind.ts";
import type { Problem } from "../../../shared/problem.ts";
import type { StravaNames } from "./file-hints.ts";
import type { FileReading } from "./read-file.ts";

/** What the server takes at once: activities, recordings among them, health facts. */
const MOST_PER_PART = 100;
const MOST_SAMPLES_PER_PART = 20;
const MOST_FACTS_PER_PART = 500;

export type ActivityFacts = Pick<Activity, "id" | "day" | "sport" | "name" | "distanceMetres" | "timerSeconds">;

export interface UploadPart {
	/** JSON: the request's `activities`. */
	activities: Blob;
	samples: Blob[];
}

export interface PreparedFile {
	kind: FileKind;
	sha256: string;
	/** Unpacked. */
	bytes: number;
	gzipped: boolean;
	/** Told on the page. */
	activities: ActivityFacts[];
	parts: UploadPart[];
	/** JSON bodies of health facts. */
	healthParts: Blob[];
	healthFacts: number;
	names: StravaNames | null;
	problems: Problem[];
	rowOf: FileReading["rowOf"];
	/** Bytes in the blobs. */
	weight: number;
}

export function prepare({ entries, healthFacts, ...rest }: FileReading): PreparedFile {
	const parts = partsOf(entries).map((some) => {
		const samples: Blob[] = [];
		const activities = some.map(({ samples: columns, ...entry }) => ({
			...entry,
			samples: columns && samples.push(new Blob([columns])) - 1,
		}));
		return { activities: new Blob([JSON.stringify(activities)]), samples };
	});
	const healthParts = Array.from({ length: Math.ceil(healthFacts.length / MOST_FACTS_PER_PART) }, (_, part) => {
		const facts = healthFacts.slice(part * MOST_FACTS_PER_PART, (part + 1) * MOST_FACTS_PER_PART);
		return new Blob([JSON.stringify({ facts })]);
	});
	const blobs = [...parts.flatMap(({ activities, samples }) => [activities, ...samples]), ...healthParts];
	return {
		...rest,
		activities: entries.map(({ activity: { id, day, sport, name, distanceMetres, timerSeconds } }) => ({
			id,
			day,
			sport,
			name,
			distanceMetres,
			timerSeconds,
		})),
		parts,
		healthParts,
		healthFacts: healthFacts.length,
		weight: blobs.reduce((sum, { size }) => sum + size, 0),
	};
}

export function partsOf<Entry extends { samples: unknown }>(entries: readonly Entry[]): Entry[][] {
	const parts: Entry[][] = [];
	let recordings = 0;
	for (const entry of entries) {
		const last = parts.at(-1);
		const recorded = entry.samples === null ? 0 : 1;
		if (last && last.length < MOST_PER_PART && recordings + recorded <= MOST_SAMPLES_PER_PART) {
			last.push(entry);
			recordings += recorded;
		} else {
			parts.push([entry]);
			recordings = recorded;
		}
	}
	return parts;
}
