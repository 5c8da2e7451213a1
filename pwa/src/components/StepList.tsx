import type { JSX } from "solid-js";
import { StepList as Drawing } from "../../../look/StepList.tsx";
import type { Segment } from "../../../shared/workout/workout.ts";
import { speechOf } from "../words/step-words.ts";
import { useWords } from "../words/words.tsx";

/** A workout step by step, in the athlete's language. */
export function StepList(props: { segments: readonly Segment[] }): JSX.Element {
	const words = useWords();
	return <Drawing segments={props.segments} label={words.t("workout.steps")} language={words.language} speech={speechOf(words)} />;
}
