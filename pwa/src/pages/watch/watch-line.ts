/** A state's mark and words. Pure. */
import { isDeliveryFailure } from "../../../../shared/export/delivery/garmin-failures.ts";
import type { WatchMark } from "../../components/WatchLine.tsx";
import type { Words } from "../../words/words.tsx";
import type { Watched } from "./watch-state.ts";

export interface ShownLine {
	mark: WatchMark;
	title: string;
	text: string | undefined;
}

/** Null: there is nothing to say before the athlete's yes. */
export function watchLine({ state, notes }: Watched, { t, f }: Pick<Words, "t" | "f">): ShownLine | null {
	switch (state.kind) {
		case "not_approved":
			return state.standing ? { mark: "off", title: t("watch.state.withdrawn"), text: t("watch.state.withdrawnText") } : null;
		case "changed": {
			const text = t(state.standing ? "watch.state.changedStandingText" : "watch.state.changedText");
			return { mark: "old", title: t("watch.state.changed"), text };
		}
		case "waiting":
			return { mark: "waits", title: t("watch.state.waiting"), text: t("watch.state.waitingText") };
		case "later":
			return { mark: "waits", title: t("watch.state.waiting"), text: t("watch.state.laterText", f.date(state.from, "weekday")) };
		case "on_watch":
			return {
				mark: "there",
				title: t("watch.state.on_watch"),
				text: t(notes.length > 0 ? "watch.state.on_watchLessText" : "watch.state.on_watchText"),
			};
		case "sending":
			return { mark: "goes", title: t("watch.state.sending"), text: t("watch.state.sendingText") };
		case "differs":
			return { mark: "old", title: t("watch.state.differs"), text: t("watch.failures.differs") };
		case "older":
			return { mark: "old", title: t("watch.state.older"), text: t("watch.state.olderText") };
		case "question":
			return { mark: "asks", title: t(`watch.question.${state.question}`), text: t("watch.question.which") };
		case "answered":
			return { mark: "waits", title: t("watch.state.answered"), text: t("watch.state.answeredText") };
		case "kept":
			return { mark: "kept", title: t("watch.state.kept"), text: t("watch.state.keptText") };
		case "failed": {
			const reason = isDeliveryFailure(state.code) ? state.code : "unknown";
			return { mark: "failed", title: t("watch.state.failed"), text: t(`watch.failures.${reason}`) };
		}
		case "leaving":
			return { mark: "off", title: t("watch.state.leaving"), text: t("watch.state.leavingText") };
		case "unsupported":
			if (state.standing) return { mark: "off", title: t("watch.state.withdrawn"), text: t("watch.state.outgrownText") };
			return { mark: "failed", title: t("watch.state.unsupported"), text: undefined };
		default:
			return state satisfies never;
	}
}
