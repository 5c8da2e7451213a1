/** The tables of docs/methods.md, made from the engine itself. */
import { methodologies } from "../../shared/athlete/methodology.ts";
import { methodologyOf } from "../../shared/plan/methodology/choose.ts";
import { returnSteps } from "../../shared/plan/return.ts";
import { type RaceClass, raceNeeds } from "../../shared/plan/season/race-needs.ts";
import { engineConstants, type NamedConstant, shown } from "./named-numbers.ts";
import { sessionTables } from "./session-tables.ts";
import { table } from "./table.ts";

/** Constants by chapter: the first whose pattern fits the file has it. */
const chapters: readonly (readonly [string, RegExp])[] = [
	["safety", /^plan\/safety/],
	["feasibility", /^plan\/forecast/],
	["rules", /^plan\/rules\.ts$/],
	["season", /^plan\/(season|volume)\//],
	["return", /^plan\/(return|week\/(run-walk|week-run-walk|day-limits))/],
	["week", /^plan\/(week\/|[^/]+$)/],
	["schools", /^plan\/methodology/],
	["operations", /^plan\/operations/],
	["caps", /^workout\/caps\.ts$/],
	["conditions", /^workout\/conditions/],
	["sessions", /^workout/],
	[
		"review",
		/^review\/(execution|target-band|planned-steps|effort|match|assignment|completion|compliance|done|current|due|week-distribution)/,
	],
	["cascade", /^review/],
];

/** What stands under each name between the document's marks. */
export function methodTables(): Map<string, string> {
	const tables = new Map<string, string>([
		["race-needs", raceTable()],
		["schools-phases", phaseTable()],
		["schools-weeks", patternTable()],
		["return-load", returnTable()],
		...sessionTables(),
	]);
	const constants = engineConstants();
	for (const [chapter] of chapters) {
		const own = constants.filter(({ file }) => chapters.find(([, pattern]) => pattern.test(file))?.[0] === chapter);
		tables.set(`constants-${chapter}`, constantTable(own));
	}
	return tables;
}

function constantTable(constants: readonly NamedConstant[]): string {
	let file = "";
	return table(
		["what", "value", "strength and source", "constant", "file"],
		constants.map((each) => {
			const where = each.file === file ? "" : `\`${each.file}\``;
			file = each.file;
			return [
				each.meaning === "" ? words(each.name.toLowerCase()) : (each.meaning ?? "the same"),
				shown(each.value, each.name),
				each.strength || usual(each.file),
				`\`${each.name}\``,
				where,
			];
		}),
	);
}

/** Of what says no strength itself: the caps are Daniels' (*Daniels' Running Formula*, 3rd ed.), the rest is what coaches commonly do. */
function usual(file: string): string {
	return file === "workout/caps.ts" ? "book: Daniels" : "convention";
}

function raceTable(): string {
	const three = (of: Record<string, number>, scale = 1) =>
		[of.beginner, of.intermediate, of.advanced].map((each) => Math.round((each ?? 0) / scale)).join(" / ");
	return table(
		[
			"race",
			"least weeks",
			"runs a week",
			"biggest week, km",
			"longest run, km",
			"longest run, min",
			"taper, days",
			"weeks after, share",
			"days off after",
		],
		Object.entries(raceNeeds).map(([name, needs]) => [
			name.replaceAll("_", " "),
			String(needs.leastWeeks),
			three(needs.runsPerWeek),
			three(needs.peakKm),
			three(needs.longKm),
			three(needs.longSeconds, 60),
			String(needs.taperDays),
			needs.recoveryWeeks.join(", ") || "none",
			String(needs.restDaysAfter),
		]),
	);
}

const words = (name: string): string => name.replaceAll("_", " ");

function phaseTable(): string {
	return table(
		["school", "weeks are given to", "first", "up to", "round without a race"],
		methodologies.map((id) => {
			const { phaseFill, roundWithoutRace } = methodologyOf(id);
			return [
				id,
				phaseFill.order.map(words).join(", "),
				String(phaseFill.short),
				String(phaseFill.ideal),
				roundWithoutRace.map(words).join(", "),
			];
		}),
	);
}

/** The races that a school is asked for most. */
const typical: readonly (readonly [(typeof methodologies)[number], readonly RaceClass[]])[] = [
	["daniels", ["5k", "10k", "half", "marathon"]],
	["pfitzinger", ["half", "marathon"]],
	["polarised", ["10k", "marathon"]],
	["koop", ["ultra", "ultra_long"]],
	["general", ["general"]],
];

function patternTable(): string {
	const phases = ["base", "early_quality", "transition_quality", "final_quality", "taper"] as const;
	const rows = typical.flatMap(([id, classes]) =>
		classes.flatMap((raceClass) =>
			phases.map((phase) => {
				const weeks = [0, 1, 2].map((weekInPhase) => {
					const pattern = methodologyOf(id).pattern({
						raceClass,
						phase,
						weekInPhase,
						deload: false,
						novice: false,
						weeksTrained: 30,
						qualityDays: 2,
					});
					const more = [pattern.backToBack ? "back-to-back" : "", pattern.mediumLong ? "medium long" : ""].filter((each) => each !== "");
					const long = pattern.long === "easy" ? [] : [`long: ${words(pattern.long)}`];
					return [...pattern.quality.map(words), ...long, ...more].join(", ");
				});
				return [id, words(raceClass), words(phase), ...weeks];
			}),
		),
	);
	return table(["school", "race", "phase", "first week", "second", "third"], rows);
}

function returnTable(): string {
	const share = (load: number) => `${Math.round(load * 100)} %`;
	return table(
		["days off", "steps of load, then full"],
		[5, 6, 14, 28, 29, 42, 56, 57].map((days) => {
			const steps = returnSteps(days);
			return [String(days), steps.length === 0 ? "none" : steps.map((each) => `${each.days} days at ${share(each.load)}`).join(", ")];
		}),
	);
}

/** The document with its tables made anew. Marks without a table, and tables without marks, are left to the test. */
export function withTables(document: string): string {
	let result = document;
	for (const [name, text] of methodTables()) {
		const [from, to] = [`<!-- table: ${name} -->`, `<!-- end: ${name} -->`];
		const [start, end] = [result.indexOf(from), result.indexOf(to)];
		if (start === -1 || end === -1) continue;
		result = `${result.slice(0, start + from.length)}\n\n${text}\n\n${result.slice(end)}`;
	}
	return result;
}
