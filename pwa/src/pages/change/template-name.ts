import type { WorkoutTemplate } from "../../../../shared/workout/library/template.ts";
import { namedTemplates } from "../../words/named-templates.ts";
import type { Words } from "../../words/words.tsx";

/** A session of the library by its own name where others share its kind, else by its kind. */
export function templateName({ id, kind }: Pick<WorkoutTemplate, "id" | "kind">, { t, session }: Pick<Words, "t" | "session">): string {
	const named = namedTemplates.find((each) => each === id);
	return named ? t(`templates.${named}`) : session(kind).title;
}
