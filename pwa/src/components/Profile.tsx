import type { JSX } from "solid-js";
import { Profile as Drawing, type ProfileProps } from "../../../look/Profile.tsx";
import { speechOf } from "../words/step-words.ts";
import { useWords } from "../words/words.tsx";

export type { ProfileProps };

/** The bar graph of a workout, in the athlete's language. */
export function Profile(props: ProfileProps): JSX.Element {
	const words = useWords();
	return <Drawing {...props} speech={speechOf(words)} />;
}
