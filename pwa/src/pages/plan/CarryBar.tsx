import { type JSX, Show } from "solid-js";
import type { IsoDate } from "../../../../shared/calendar.ts";
import type { Finding } from "../../../../shared/plan/finding.ts";
import type { Applied } from "../../../../shared/plan/operations/apply.ts";
import { useWords } from "../../words/words.tsx";
import { TrialLine } from "../change/TrialLine.tsx";

export interface CarryBarProps {
	title: string;
	/** Where it would land; null beside the calendar. */
	over: IsoDate | null;
	/** It is held over its own day. */
	isHome: boolean;
	swapsWith: string | null;
	applied: Applied | null;
	before: readonly Finding[];
	by: "pointer" | "keys";
}

/** While a workout is carried: where to, and what that would do. Heard as it changes. */
export function CarryBar(props: CarryBarProps): JSX.Element {
	const { t, f } = useWords();
	const place = () => {
		if (props.over === null || props.isHome) return t("change.stays");
		return [f.date(props.over, "full"), ...(props.swapsWith ? [t("change.swapsWith", props.swapsWith)] : [])].join(", ");
	};
	return (
		<div
			class="fixed inset-x-3 bottom-20 lg:bottom-6 z-40 mx-auto max-w-130 p-3.5 rounded bg-sheet border border-line-strong shadow-float pointer-events-none"
			data-carry=""
		>
			<div role="status" aria-live="polite">
				<p class="font-600">
					{props.title} <span class="font-400">→ {place()}</span>
				</p>
				<Show when={!props.isHome && props.over !== null}>
					<TrialLine applied={props.applied} before={props.before} short />
				</Show>
			</div>
			<p class="mt-1 text-small text-ink-faint">{t(props.by === "keys" ? "change.keysHint" : "change.dragHint")}</p>
		</div>
	);
}
