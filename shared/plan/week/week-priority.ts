/** What a priority means: key is the session that the week is built around. */
import type { Draft } from "./draft.ts";

const easyKinds: ReadonlySet<Draft["kind"]> = new Set<Draft["kind"]>(["easy", "easy_strides", "recovery", "run_walk", "extensive_tempo"]);

/** An easy run is never key, however few there are or whatever it was before it was softened: key sessions stand 48 hours apart. */
export function withPriorities(drafts: readonly Draft[]): Draft[] {
	return drafts.map((each) => (each.priority === "key" && easyKinds.has(each.kind) ? { ...each, priority: "important" } : each));
}
