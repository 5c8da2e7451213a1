import { createSignal, type JSX } from "solid-js";
import type { Profile } from "../../../../shared/athlete/profile.ts";
import type { IsoDate } from "../../../../shared/calendar.ts";
import { MinutesByWeekday } from "../../components/MinutesByWeekday.tsx";
import type { ChangeSheetState } from "./change-sheet.state.ts";
import type { PlanChanges } from "./plan-changes.state.ts";
import { TryAndConfirm } from "./TryAndConfirm.tsx";

/** Other minutes in one week. */
export function MinutesView(props: { monday: IsoDate; profile: Profile; changes: PlanChanges; sheet: ChangeSheetState }): JSX.Element {
	const told = props.changes.months.data?.plan.circumstances.findLast(
		(each) => each.kind === "availability" && each.monday === props.monday,
	);
	const [minutes, setMinutes] = createSignal<number[]>([...(told?.kind === "availability" ? told.minutes : props.profile.availability)]);
	return (
		<div class="stack gap-4">
			<MinutesByWeekday value={minutes()} onChange={setMinutes} />
			<TryAndConfirm
				operations={[{ kind: "set_availability", monday: props.monday, minutes: minutes() }]}
				changes={props.changes}
				sheet={props.sheet}
			/>
		</div>
	);
}
