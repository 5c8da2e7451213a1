/**
 * Whose power counts in a session. The device's own field goes first and apps' developer fields follow in order of trust; for runs the athlete can
 * turn that round, because an app's sensor on the foot is often the one they train by.
 */
import type { RunningPower } from "../athlete/profile.ts";
import type { Sport } from "../athlete/sport.ts";
import type { FitContent } from "../fit/content.ts";
import type { Problem } from "../problem.ts";

interface PowerSource {
	kind: RunningPower;
	/** For a sentence. */
	words: string;
	/** W, as long as the table of records. */
	values: Float64Array;
}

/** The sources with any power above zero in `rows`: the one to take first. */
export function powerSources(content: FitContent, rows: readonly number[], sport: Sport, preferred: RunningPower): PowerSource[] {
	const native = content.records.columns.power;
	const all: PowerSource[] = native ? [{ kind: "native", words: "the device's own field", values: native }] : [];
	for (const { name, values } of content.developerPower) {
		all.push({ kind: "developer", words: `the developer field "${name}"`, values });
	}
	const found = all.filter(({ values }) => rows.some((row) => (values[row] ?? 0) > 0));
	if (sport !== "running" || preferred === "native") return found;
	return found.toSorted((a, b) => Number(a.kind === "native") - Number(b.kind === "native"));
}

/** Null where there was nothing to choose. */
export function severalPowerSources(sources: readonly PowerSource[], session: string): Problem | null {
	const [taken, ...others] = sources;
	if (!taken || others.length === 0) return null;
	const left = others.map(({ words }) => words).join(" and ");
	return { code: "several_power_sources", detail: `${session} has power from several sources: ${taken.words} was taken, ${left} was not.` };
}
