import type { DeliveryQuestion } from "../../../shared/export/delivery/entry.ts";
import type { DeliveryFailureCode } from "../../../shared/export/delivery/garmin-failures.ts";
import type { RowState } from "../../garmin/rows.ts";

/** Sending to Garmin Connect: what stands where, what the athlete is asked, and what to do when it did not work. Only on Garmin's pages. */
export const delivery = {
	about: "To Garmin's calendar",
	headline: {
		/** `range`: one of `ranges`. */
		allThere: (range: string) => `The next ${range} are on Garmin's calendar`,
		/** Where none is missing, but not all stand there as the plan has them. */
		partly: (there: number, of: number) =>
			there === 0 ? "No workout on Garmin's calendar as planned" : `${there} of ${of} workouts on Garmin's calendar as planned`,
		waiting: (count: number) => (count === 1 ? "1 workout is not on Garmin yet" : `${count} workouts are not on Garmin yet`),
		changes: (count: number) => (count === 1 ? "1 change is not on Garmin yet" : `${count} changes are not on Garmin yet`),
		questions: (count: number) =>
			count === 1 ? "1 workout was changed on Garmin: what counts?" : `${count} workouts were changed on Garmin: what counts?`,
		approval: (count: number) => (count === 1 ? "1 workout needs your approval" : `${count} workouts need your approval`),
		nothing: "No workouts in these days",
		sending: (done: number, of: number) => `${done} of ${of}`,
		sendingTitle: (done: number, of: number, title: string) => `${done} of ${of} · ${title}`,
		reading: "Looking at Garmin's calendar",
	},
	states: {
		sent: "on Garmin's calendar",
		differs: "on Garmin's calendar, but not as it was sent",
		sending: "on its way; the next sending looks whether it arrived",
		to_send: "to be sent",
		to_update: "changed, to be sent again",
		to_move: "moves to this day",
		to_take_off: "comes off Garmin's calendar",
		needs_approval: "needs your approval",
		changed_since: "changed; Garmin keeps the version before until you approve",
		question: "what counts?",
		left_alone: "Garmin's version counts",
		unsupported: "not for Garmin Connect",
		failed: "did not arrive",
	} satisfies Record<RowState, string>,
	dropped: "A workout that the plan no longer has",
	days: "Days",
	ranges: { 7: "7 days", 14: "14 days", 28: "4 weeks", 56: "8 weeks" },
	rangeHint: "A watch keeps 20 to 30 workouts.",
	send: "Send to Garmin",
	sendOne: (title: string) => `Send ${title}`,
	sendShort: "Send",
	sendDay: "Send this day",
	cancel: "Stop",
	approve: "Approve",
	approveOne: (title: string) => `Approve ${title}`,
	approveAll: "Approve the whole plan",
	approveText: "Only what you approve is sent: one by one, or the whole plan with what changes in it later.",
	builder: "Open in Garmin's builder",
	builderOf: (title: string) => `Open ${title} in Garmin's builder`,
	fit: "FIT file",
	fitOf: (title: string) => `FIT file of ${title}`,
	question: {
		changed: "You changed it on Garmin Connect. Nothing was overwritten.",
		moved: "You moved it on Garmin Connect. Nothing was overwritten.",
		removed: "You took it off Garmin Connect.",
		usePlan: "The plan's counts",
		keepGarmin: "Garmin's counts",
		sendAgain: "Send it again",
		leaveOff: "Leave it off",
	} satisfies Record<DeliveryQuestion, string> & Record<string, string>,
	result: {
		nothing: "Nothing to change: Garmin has it all.",
		sent: (count: number) => (count === 1 ? "1 workout stands on Garmin's calendar." : `${count} workouts stand on Garmin's calendar.`),
		differs: (count: number) =>
			count === 1 ? "1 stands there differently from what was sent." : `${count} stand there differently from what was sent.`,
		takenOff: (count: number) =>
			count === 1 ? "1 workout was taken off Garmin's calendar." : `${count} workouts were taken off Garmin's calendar.`,
		failed: (count: number) => (count === 1 ? "1 did not arrive." : `${count} did not arrive.`),
		asked: (count: number) => (count === 1 ? "1 waits for your answer." : `${count} wait for your answer.`),
		unapproved: (count: number) =>
			count === 1 ? "Nothing was sent: 1 workout needs your approval." : `Nothing was sent: ${count} workouts need your approval.`,
		sync: "Your watch takes them with its next sync.",
		stopped: "Stopped. What was sent stays; sending again goes on from here.",
	},
	waiting: (seconds: number) => `Garmin asks for patience: it goes on in ${seconds} s.`,
	reload: "Load the page again",
	openPrivacy: "Garmin's privacy settings",
	openPlan: "Open the plan for FIT files",
	rebind: "Go on with this account",
	failures: {
		signed_out: "Garmin Connect has signed you out. Sign in again in this tab, then send again.",
		stale_token: "Garmin Connect's page has grown old. Load it again, then send again.",
		challenge: "Garmin Connect wants to see a person. Load the page again and answer what it asks, then send again.",
		consent_missing: "Garmin takes no workouts before you allow “Device Upload” in your account's privacy settings. Nothing was sent.",
		throttled: "Garmin Connect asks for a pause. Send again later.",
		throttledUntil: (time: string) => `Garmin Connect asks for a pause. Send again after ${time}.`,
		not_found: "Garmin Connect no longer had it. Send again.",
		refused: "Garmin Connect did not want this workout. The FIT file works.",
		malformed: "Garmin Connect could not read this workout. The FIT file works.",
		garmin_changed:
			"Garmin Connect has changed, and Longrun does not know its new form yet. Until then take the FIT files to the watch by cable.",
		garmin_down: "Garmin Connect does not work right now. Send again later.",
		offline: "The connection to Garmin Connect broke off. Send again.",
		timeout: "Garmin Connect did not answer. Send again.",
		cancelled: "Stopped. Send again to go on.",
		differs: "Garmin Connect keeps it differently from what was sent. Look at it there, or take the FIT file.",
		unknown: "Garmin Connect did not say why. Send again, or take the FIT file.",
	} satisfies Record<DeliveryFailureCode | "unknown", string> & Record<"throttledUntil", (time: string) => string>,
	/** By our server, this browser or another one. */
	hindered: {
		other_tab: "Another tab of this browser is sending already.",
		lease_held: (holder: string, time: string) => `${holder} is sending at the moment. Try again after ${time}.`,
		lease_lost: "Another browser has begun to send, or this one was asleep. Send again: it goes on from where it is.",
		other_garmin_account:
			"Longrun's workouts stand on another Garmin account's calendar. Sign in to that one, or go on with this account: what stands on the other stays there.",
		not_approved: "A workout changed while it was being sent and needs a new approval.",
		stale_plan: "The workout has changed since you saw it. Look at it as it is now, then approve it.",
		no_plan: "There is no plan yet.",
		server: "The Longrun server cannot be reached, so nothing more is sent. Send again when it is back.",
	},
	details: "Details",
};
