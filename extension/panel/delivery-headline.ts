/** Where all of it stands, in one line: what is being done, then what the athlete must say, then what is missing. */
import { isWaiting, wantsApproval } from "../garmin/rows.ts";
import type { RunOutcome } from "../garmin/run.ts";
import type { DeliveryWords } from "../words/delivery-words.ts";
import type { DeliveryState } from "./delivery.state.ts";

export function headlineOf(state: Pick<DeliveryState, "progress" | "rows">, { d }: DeliveryWords): string {
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
	return d(rows.length === 0 ? "headline.nothing" : "headline.allThere");
}

/** What a sending that went through has come to. */
export function resultOf({ states, failures, writes, stopped }: RunOutcome, { d }: DeliveryWords): string | null {
	if (stopped) return stopped.by === "garmin" && stopped.failure.code === "cancelled" ? d("result.stopped") : null;
	const count = (state: string) => [...states.values()].filter((each) => each === state).length;
	const [sent, asked, unapproved] = [count("sent"), count("question"), count("needs_approval")];
	if (writes === 0 && failures.size + asked + unapproved === 0) return d("result.nothing");
	return [
		sent > 0 ? d("result.sent", sent) : "",
		failures.size > 0 ? d("result.failed", failures.size) : "",
		asked > 0 ? d("result.asked", asked) : "",
		unapproved > 0 && sent === 0 ? d("approveText") : "",
		writes > 0 && sent > 0 ? d("result.sync") : "",
	]
		.filter(Boolean)
		.join(" ");
}
