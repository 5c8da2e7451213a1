import type { JSX } from "solid-js";
import { Skeleton } from "../../components/Skeleton.tsx";

/** While it is not known what is to be shown. */
export function Opening(): JSX.Element {
	return (
		<div class="max-w-130 mx-auto px-5 pt-20">
			<Skeleton lines={4} class="h-5" />
		</div>
	);
}
