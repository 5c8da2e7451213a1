/** Where all of it stands, in one line: what is being done, then what the athlete must say, then what is missing. */
import type { WorkoutEnd } from "../garmin/deliver.ts";
import { isWaiting, wantsApproval } from "../garmin/rows.ts";
import type { RunOutcome } from "../garmin/run.ts";
import type { DeliveryWords } from "../words/delivery-words.ts";
import type { DeliveryState } from "./delivery.state.ts";

export function headlineOf(state: Pick<DeliveryState, "progress" | "rows" | "days">, { d }: DeliveryWords): string {
	const progress = state.progress();
	if (progress) {
		const { done, of, title } = progress;
		if (of === 0) return d("headline.reading");
		return title === null || done === of ? d("headline.sending", done, of) : d("headline.sendingTitle", done + 1, of, title);
	}
	const rows = state.rows();
	const questions = rows.filter((row) => row.state === "question").length;
	if (questions > 0) return d("headline.questions", questions);
	const waiting = rows.filter(isWaiting);
	if (waiting.length > 0) {
		const isNew = waiting.every((row) => row.state === "to_send" || row.state === "failed");
		return d(isNew ? "headline.waiting" : "headline.changes", waiting.length);
	}
	const approval = rows.filter(wantsApproval).length;
	if (approval > 0) return d("headline.approval", approval);
	if (rows.length === 0) return d("headline.nothing");
	const there = rows.filter((row) => row.state === "sent").length;
	return there === rows.length ? d("headline.allThere", d(`ranges.${state.days()}`)) : d("headline.partly", there, rows.length);
}

/** What a sending that went through has come to. */
export function resultOf({ states, failures, writes, stopped }: RunOutcome, { d }: DeliveryWords): string | null {
	if (stopped) return stopped.by === "garmin" && stopped.failure.code === "cancelled" ? d("result.stopped") : null;
	const count = (...ends: WorkoutEnd[]) => [...states.values()].filter((each) => ends.includes(each)).length;
	const [sent, differs, takenOff] = [count("sent"), count("differs"), count("taken_off")];
	const [asked, unapproved] = [count("question"), count("needs_approval", "changed_since")];
	if (writes === 0 && failures.size + differs + asked + unapproved === 0) return d("result.nothing");
	return [
		sent > 0 ? d("result.sent", sent) : "",
		differs > 0 ? d("result.differs", differs) : "",
		takenOff > 0 ? d("result.takenOff", takenOff) : "",
		failures.size > 0 ? d("result.failed", failures.size) : "",
		asked > 0 ? d("result.asked", asked) : "",
		unapproved > 0 && sent + takenOff === 0 ? d("result.unapproved", unapproved) : "",
		writes > 0 && sent > 0 ? d("result.sync") : "",
	]
		.filter(Boolean)
		.join(" ");
}
