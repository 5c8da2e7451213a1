/**
 * Activities from a TCX file (Garmin TrainingCenterDatabase): one for each `Activity`, and for each leg and transition of a
 * `MultiSportSession`. What the laps state counts; what they leave out is taken from the points (distance along the positions, ascent from
 * changes of height of 3 m and more). Cadence is steps a minute on foot, revolutions elsewhere. Never throws; what could not be read is in
 * `problems`.
 */
import type { XmlElement } from "@rgrove/parse-xml";
import type { Problem } from "../problem.ts";
import type { ReadActivity } from "./activity.ts";
import { type ActivityElement, readTcxActivity } from "./from-tcx-activity.ts";
import type { Reading } from "./reading.ts";
import { attributeOf, childOf, childrenOf, textOf } from "./xml-element.ts";
import { openXml } from "./xml-file.ts";
import { localName } from "./xml-markup.ts";
import { sportOfXml } from "./xml-sport.ts";
import { parseXmlTime } from "./xml-time.ts";

const format = { name: "TCX", root: "trainingcenterdatabase", points: ["trackpoint"] };
/** Exports of a whole history in one file exist; a bound for hostile ones. */
const MAX_ACTIVITIES = 1_000;
/** Notes longer than this are no name. */
const LONGEST_NAME = 80;
/** Longest device that `ProvenanceSchema` takes. */
const MAX_DEVICE = 120;

export function readTcx(text: string): Reading {
	const { file, problems } = openXml(text, format);
	if (!file) return { activities: [], problems };
	const elements = childrenOf(file.root, "activities").flatMap(activitiesIn);
	if (elements.length === 0) {
		problems.push({ code: "not_an_activity", detail: withoutActivity(file.root) });
		return { activities: [], problems };
	}
	if (elements.length > MAX_ACTIVITIES) {
		const detail = `The file has ${elements.length} activities; the first ${MAX_ACTIVITIES} were kept.`;
		problems.push({ code: "too_large", detail });
	}
	const activities: ReadActivity[] = [];
	for (const element of elements.slice(0, MAX_ACTIVITIES)) {
		const found: Problem[] = [];
		const activity = readTcxActivity(element, file, found);
		problems.push(...found);
		if (activity) activities.push(activity);
		else problems.push({ code: "not_an_activity", detail: "An activity of this TCX file has neither a lap nor a point." });
	}
	return { activities, problems };
}

function withoutActivity(root: XmlElement): string {
	const others = ["courses", "workouts"].filter((name) => childOf(root, name) !== null);
	return `This TCX file holds ${others.length > 0 ? `${others.join(" and ")}, no activity` : "no activity"}.`;
}

/** Activities, legs and transitions in document order. */
function activitiesIn(parent: XmlElement): ActivityElement[] {
	return childrenOf(parent).flatMap((child) => {
		const name = localName(child.name);
		if (name === "activity") return [activityElement(child)];
		if (name === "transition") return [transitionElement(child)];
		return ["multisportsession", "firstsport", "nextsport"].includes(name) ? activitiesIn(child) : [];
	});
}

function activityElement(element: XmlElement): ActivityElement {
	const creator = childOf(element, "creator");
	return {
		...sportOfXml(attributeOf(element, "sport")),
		name: nameOf(textOf(element, "notes")),
		device: creator === null ? null : (textOf(creator, "name")?.slice(0, MAX_DEVICE) ?? null),
		id: parseXmlTime(textOf(element, "id") ?? ""),
		laps: childrenOf(element, "lap"),
	};
}

/** A transition is a lap by itself. */
function transitionElement(lap: XmlElement): ActivityElement {
	return { sport: "transition", subSport: null, name: null, device: null, id: null, laps: [lap] };
}

/** TCX has no name; sites write the title into the notes, athletes whole diaries. */
function nameOf(notes: string | null): string | null {
	return notes !== null && notes.length <= LONGEST_NAME && !/[\r\n]/.test(notes) ? notes : null;
}
