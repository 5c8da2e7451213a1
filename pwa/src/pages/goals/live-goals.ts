/** The goals with everything that was changed on this device, whether the server has it yet or not. */
import { createMemo, mergeProps } from "solid-js";
import { useToday } from "../../state/athlete-day.ts";
import { pending } from "../../store/outbox.ts";
import { type Cached, useGoals } from "../../store/queries.ts";
import type { Reply } from "../../store/replies.ts";
import { goalsWithWaiting } from "./goal-overlay.ts";

export function useLiveGoals(): Cached<Reply<"goals">> {
	const stored = useGoals();
	const today = useToday();
	const live = createMemo(() => {
		const { data } = stored;
		const writes = pending().map(({ write }) => write);
		return data && { ...data, goals: goalsWithWaiting(data.goals, writes, today()) };
	});
	return mergeProps(stored, {
		get data() {
			return live();
		},
	});
}
