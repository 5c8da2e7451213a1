import { eq, type SQL, sql } from "drizzle-orm";
import { type Feedback, FeedbackSchema } from "../../shared/activity/feedback.ts";
import { feedback } from "../schema/activity.ts";
import { own, type Scope, type Statement, stamps } from "./database.ts";
import { type Seen, seen } from "./recordings.ts";

const ofActivities = (activityIds: readonly string[]): SQL =>
	sql`${feedback.activityId} in (select value from json_each(${JSON.stringify(activityIds)}))`;

export const selectFeedback = (scope: Scope, activityIds: readonly string[]) =>
	scope.db
		.select()
		.from(feedback)
		.where(own(feedback, scope, ofActivities(activityIds)));

export function seenFeedback(activityIds: readonly string[], rows: Awaited<ReturnType<typeof selectFeedback>>): Seen {
	return seen(ofActivities(activityIds), rows, feedback);
}

/** By activity. */
export function feedbackOf(rows: Awaited<ReturnType<typeof selectFeedback>>): Map<string, Feedback> {
	return new Map(rows.map((row) => [row.activityId, FeedbackSchema.parse(JSON.parse(row.feedback))]));
}

interface Said {
	activityId: string;
	/** The activity's. */
	day: string;
	feedback: Feedback;
}

/** Fails the batch when something was said already. */
export function insertFeedback(scope: Scope, said: Said): Statement {
	return scope.db.insert(feedback).values(rowOf(scope, said));
}

export function saveFeedback(scope: Scope, said: Said): Statement {
	const { day, race, feedback: text } = rowOf(scope, said);
	return scope.db
		.insert(feedback)
		.values(rowOf(scope, said))
		.onConflictDoUpdate({
			target: [feedback.athleteId, feedback.activityId],
			set: { day, race, feedback: text, updatedAt: scope.now },
		});
}

export function deleteFeedback(scope: Scope, activityId: string): Statement {
	return scope.db.delete(feedback).where(own(feedback, scope, eq(feedback.activityId, activityId)));
}

/** The days of these activities may have moved: theirs follow. Stands after the activities' own change. */
export function followDays(scope: Scope, activityIds: readonly string[]): Statement {
	const day = sql`(select day from activity where athlete_id = ${scope.athleteId} and id = ${feedback.activityId})`;
	return scope.db
		.update(feedback)
		.set({ day, updatedAt: scope.now })
		.where(own(feedback, scope, ofActivities(activityIds)));
}

function rowOf(scope: Scope, { activityId, day, feedback: said }: Said) {
	return {
		athleteId: scope.athleteId,
		activityId,
		day,
		race: said.race === true ? 1 : 0,
		feedback: JSON.stringify(said),
		...stamps(scope),
	};
}
