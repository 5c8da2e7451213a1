import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { activityOf } from "../../test/fixtures/measured.ts";
import { mayMerge, mergeRecords } from "./merge.ts";
import { permittedParts } from "./permitted-parts.ts";
import { allows, type Consent, consentWords, permitted, rules, type Source, sources, sourcesOf, type Use, uses } from "./provenance.ts";

const consent = (source: Source, use: Use, change: Partial<Consent> = {}): Consent => ({
	source,
	use,
	granted: true,
	words: consentWords,
	at: 1,
	...change,
});
const everything = sources.flatMap((source) => uses.map((use) => consent(source, use)));
const nothing = everything.map((each) => ({ ...each, granted: false }));
const strange = ["__proto__", "constructor", "toString", "hasOwnProperty", "", "FIT_FILE", "somebody_else"];

describe("the gate", () => {
	test.each(strange)("a source that is not in the table is refused everything, whatever is said: %s", (source) => {
		for (const use of uses) {
			const forged = [...everything, consent(source as Source, use)];
			expect(allows({ source }, use, forged)).toBe(false);
			expect(allows({ sources: ["fit_file", source] }, use, forged)).toBe(false);
			expect(allows({ source: "fit_file", sources: [source] }, use, forged)).toBe(false);
		}
	});
	test.each([...strange, "basis", "keepDays"])("a use that is not in the table is refused: %s", (use) => {
		for (const source of sources) expect(allows({ source }, use as Use, [...everything, consent(source, use as Use)])).toBe(false);
	});
	test("what rests on no source is refused", () => {
		for (const use of uses) expect(allows({ sources: [] }, use, everything)).toBe(false);
	});
	test("nothing of Strava's API goes to a model, to a merge, out of here or on to another service, whatever the athlete says", () => {
		for (const use of uses) expect(allows({ source: "strava_api" }, use, everything)).toBe(false);
	});
	test("the model sees nobody's data without a yes", () => {
		for (const source of sources) expect(allows({ source }, "model")).toBe(source === "simulated");
		expect(allows({ source: "fit_file" }, "model", [consent("fit_file", "model")])).toBe(true);
	});
	test("a yes to an older text, or for another source or use, does not count", () => {
		expect(allows({ source: "fit_file" }, "model", [consent("fit_file", "model", { words: "2025-01" })])).toBe(false);
		expect(allows({ source: "fit_file" }, "model", [consent("gpx_file", "model"), consent("fit_file", "upload")])).toBe(false);
	});
	test("the last answer counts", () => {
		const [yes, no] = [consent("fit_file", "model"), consent("fit_file", "model", { granted: false })];
		expect(allows({ source: "fit_file" }, "model", [no, yes])).toBe(true);
		expect(allows({ source: "fit_file" }, "model", [yes, no])).toBe(false);
	});
	test("what is open can be switched off", () => {
		for (const source of sources) for (const use of uses) expect(allows({ source }, use, nothing)).toBe(false);
	});
});

const source = fc.oneof(
	{ weight: 6, arbitrary: fc.constantFrom<string>(...sources) },
	{ weight: 1, arbitrary: fc.constantFrom(...strange) },
);
const use = fc.constantFrom(...uses);
const consents = fc.array(
	fc.record({
		source: fc.constantFrom(...sources),
		use,
		granted: fc.boolean(),
		words: fc.constantFrom(consentWords, "2025-01"),
		at: fc.nat(9),
	}),
	{ maxLength: 12 },
);

/** The rule in other words than the code's: what one source may be used for. */
function mayBeUsed(name: string, wanted: Use, answers: readonly Consent[]): boolean {
	const rule = sources.includes(name as Source) ? rules[name as Source][wanted] : "no";
	if (rule === "no") return false;
	const last = answers.filter((answer) => answer.source === name && answer.use === wanted).at(-1);
	return rule === "yes" ? last === undefined || last.granted : last?.granted === true && last.words === consentWords;
}

describe("nothing without permission passes, whatever path it took", () => {
	test("as a list of records", () => {
		fc.assert(
			fc.property(fc.array(source), use, consents, (names, wanted, answers) => {
				const records = names.map((name) => ({ provenance: { source: name } }));
				const passed = permitted(records, wanted, answers);
				expect(passed).toEqual(records.filter(({ provenance }) => mayBeUsed(provenance.source, wanted, answers)));
			}),
		);
	});
	test("as a value made from many", () => {
		fc.assert(
			fc.property(fc.array(source), source, use, consents, (names, lead, wanted, answers) => {
				const each = (list: string[]) => list.length > 0 && list.every((name) => mayBeUsed(name, wanted, answers));
				expect(allows({ sources: names }, wanted, answers)).toBe(each(names));
				expect(allows({ source: lead, sources: names }, wanted, answers)).toBe(each([lead, ...names]));
			}),
		);
	});
	test("inside of a merged activity", () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...sources), { minLength: 1, maxLength: 4 }), use, consents, (names, wanted, answers) => {
				const records = names.map((name, index) => ({
					richness: index,
					activity: activityOf({ provenance: { source: name, device: null, fileSha256: null, part: index } }),
				}));
				if (!mayMerge(records, answers)) return;
				const { activity } = mergeRecords(records, "m", answers);
				expect(sourcesOf(activity.provenance).sort()).toEqual([...new Set(names)].sort());
				expect(allows(activity.provenance, wanted, answers)).toBe(names.every((name) => mayBeUsed(name, wanted, answers)));
				if (names.length > 1) for (const name of names) expect(mayBeUsed(name, "merge", answers)).toBe(true);
			}),
		);
	});
	test("deep inside of a document", () => {
		const { tree: document } = fc.letrec<{ tree: unknown }>((tie) => ({
			tree: fc.oneof(
				{ maxDepth: 4 },
				fc.oneof(fc.integer(), fc.constant(null), fc.string()),
				fc.record({ provenance: fc.record({ source }), secret: fc.constant("of this source"), inner: tie("tree") }),
				fc.record({ sources: fc.array(source, { minLength: 1, maxLength: 3 }), inner: tie("tree") }),
				fc.array(tie("tree"), { maxLength: 3 }),
				fc.record({ activity: tie("tree"), metrics: fc.integer() }),
			),
		}));
		fc.assert(
			fc.property(fc.array(document, { maxLength: 4 }), use, consents, (rows, wanted, answers) => {
				const left = permittedParts(rows, wanted, answers);
				for (const name of namesIn(left)) expect(mayBeUsed(name, wanted, answers)).toBe(true);
				if (namesIn(rows).every((name) => mayBeUsed(name, wanted, answers))) expect(left).toEqual(rows);
			}),
		);
	});
});

test("a row whose activity is refused goes with all that was made of it; a list loses only its refused elements", () => {
	const of = (name: string) => ({ provenance: { source: name } });
	const rows = [
		{ activity: of("strava_api"), metrics: { load: 80 } },
		{ day: "2026-05-02", facts: { facts: [of("manual"), of("strava_api")] } },
		{ month: "2026-05", fitness: { sources: ["fit_file", "strava_api"] } },
		{ month: "2026-04", fitness: { sources: [] } },
	];
	expect(permittedParts(rows, "export")).toEqual([{ day: "2026-05-02", facts: { facts: [of("manual")] } }, rows[3]]);
});

test("what names its origin in a way that is not known is refused", () => {
	const odd = [
		{ provenance: "strava_api" },
		{ provenance: {} },
		{ sources: "fit_file" },
		{ provenance: ["fit_file"] },
		{ sources: { 0: "manual" } },
	];
	expect(permittedParts(odd, "export")).toEqual([]);
	expect(permittedParts([{ provenance: null, sources: null, load: 1 }], "export")).toHaveLength(1);
});

function namesIn(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(namesIn);
	if (typeof value !== "object" || value === null) return [];
	const { provenance, sources: list } = value as { provenance?: { source: string }; sources?: string[] };
	return [...(provenance ? [provenance.source] : []), ...(list ?? []), ...Object.values(value).flatMap(namesIn)];
}
