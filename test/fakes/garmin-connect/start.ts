/**
 * A Garmin Connect on the loopback, written from what is known of the real one: pages, the workout service with its habits, the read
 * side, and faults on order. It shares no code with the exporter.
 *
 *     const garmin = await startFakeGarmin({ now: Date.parse("2026-11-21T08:00:00Z") });
 *     garmin.resolverRule                 // "MAP connect.garmin.com 127.0.0.1:39871", for Chromium's --host-resolver-rules
 *     garmin.loopback.port                // for Firefox's network.socket.forcePort
 *     await garmin.fetch("/gc-api/workout-service/workouts")   // as in the athlete's signed-in tab, without a browser
 *     garmin.token                        // what `connect-csrf-token` must be right now
 *
 *     garmin.condition.consent = false    // see condition.ts: signed out, challenge, throttled, slow, moved pages, token
 *     garmin.faults.next("lose answer")   // see faults.ts
 *     garmin.requests.writes()            // see request-log.ts
 *     garmin.library                      // workouts and schedules; the athlete's own hand, too (see workout-library.ts)
 *     garmin.scheduled()                  // [{ date, title, workoutId, scheduleId, text }]
 *     garmin.watchText(workoutId)         // "Running\n3 × 1000 m at 4:10–4:20, 2:00 rest" (see watch-text.ts)
 *     await garmin.stop()
 *
 * `history` and `health` give the account a past (see activities.ts and health-day.ts); `garmin.activities.add({ … })` is a fresh one.
 */
import type { FakeAnswer, FakeRequest } from "../loopback/exchange.ts";
import { Faults } from "../loopback/faults.ts";
import { type Loopback, type LoopbackOptions, pause, startLoopback } from "../loopback/loopback.ts";
import { RequestLog } from "../loopback/request-log.ts";
import { type TabFetch, tabFetch } from "../loopback/tab-fetch.ts";
import { ActivityHistory, type HistoryOptions } from "./activities.ts";
import { dayOf } from "./clock.ts";
import { type Condition, isWrite, SESSION_COOKIE, Token, turnedAway, usualCondition } from "./condition.ts";
import { graphqlRoute } from "./graphql.ts";
import { type HealthOptions, HealthRecord } from "./health-day.ts";
import { answerPage } from "./pages.ts";
import { calendarExtras, type ReadSource, readRoutes } from "./read-service.ts";
import { Refusal } from "./refusal.ts";
import { answerBy } from "./route.ts";
import type { Author } from "./stored-workout.ts";
import { type WatchTextOptions, watchText } from "./watch-text.ts";
import { WorkoutLibrary } from "./workout-library.ts";
import { type DeviceMessage, workoutRoutes } from "./workout-service.ts";

const HOST = "connect.garmin.com";
const API = "/gc-api";

export interface FakeGarminOptions extends LoopbackOptions {
	/** Shares a server with another fake. */
	loopback?: Loopback;
	/** Epoch milliseconds at which the service stands. Default 2026-11-21T08:00:00Z; it does not move. */
	now?: number;
	/** Garmin's number of the account. Default 4711. */
	profileId?: number;
	/** Recorded activities; 30 when nothing is said. */
	history?: HistoryOptions;
	/** Days with data: since 2025-01-01 when nothing is said. */
	health?: HealthOptions;
	/** The start condition, where it differs from the usual. */
	condition?: Partial<Condition>;
}

export interface ScheduledWorkout {
	date: string;
	title: string;
	workoutId: number;
	scheduleId: number;
	/** What the watch would show. */
	text: string;
}

export interface FakeGarmin {
	loopback: Loopback;
	port: number;
	resolverRule: string;
	fetch: TabFetch;
	readonly token: string;
	rotateToken: () => void;
	condition: Condition;
	faults: Faults;
	requests: RequestLog;
	library: WorkoutLibrary;
	activities: ActivityHistory;
	/** Who is signed in: `profileId`, `displayName`. */
	profile: ReadSource["profile"];
	scheduled: () => ScheduledWorkout[];
	watchText: (workoutId: number, options?: WatchTextOptions) => string;
	/** What was queued for a watch. */
	deviceMessages: DeviceMessage[];
	stop: () => Promise<void>;
}

export async function startFakeGarmin(options: FakeGarminOptions = {}): Promise<FakeGarmin> {
	const { profileId = 4711, now = Date.UTC(2026, 10, 21, 8) } = options;
	const loopback = options.loopback ?? (await startLoopback(options));
	const condition: Condition = { ...usualCondition, ...options.condition };
	const token = new Token(condition);
	const isCall = ({ path }: FakeRequest) => path.startsWith(`${API}/`);
	const faults = new Faults(isCall);
	const requests = new RequestLog(isCall);
	const author = authorOf(profileId);
	const library = new WorkoutLibrary(author, () => now);
	const today = dayOf(Math.floor(now / 86_400_000));
	const source: ReadSource = {
		profile: { profileId, displayName: author.displayName, fullName: author.fullName },
		activities: new ActivityHistory(options.history),
		health: new HealthRecord(options.health ?? {}, today),
		today,
	};
	const { activities } = source;
	const deviceMessages: DeviceMessage[] = [];
	const routes = [
		...workoutRoutes(library, condition, calendarExtras(source), deviceMessages),
		...readRoutes(source),
		graphqlRoute(source, library),
	];
	const pages = {
		library,
		condition,
		token,
		activityName: (id: number) => activities.find(id)?.name ?? null,
		activityIds: () => activities.page(0, 20).map(({ activityId }) => activityId),
	};
	const stopped = new AbortController();

	async function answerCall(request: FakeRequest): Promise<FakeAnswer> {
		if (condition.slowMs > 0) await pause(condition.slowMs, stopped.signal);
		const refused = turnedAway(request, condition, token);
		if (refused) return refused;
		try {
			const answer = answerBy(routes, request, request.path.slice(API.length));
			if (isWrite(request)) token.noteWrite();
			return answer;
		} catch (cause) {
			if (cause instanceof Refusal) return cause.answer;
			throw cause;
		}
	}

	loopback.serve(HOST, { faults, requests, answer: (request) => (isCall(request) ? answerCall(request) : answerPage(request, pages)) });

	return {
		loopback,
		port: loopback.port,
		resolverRule: `MAP ${HOST} 127.0.0.1:${loopback.port}`,
		fetch: tabFetch(loopback, `https://${HOST}`, { [SESSION_COOKIE]: "open" }),
		get token() {
			return token.value;
		},
		rotateToken: () => token.rotate(),
		condition,
		faults,
		requests,
		library,
		activities,
		profile: source.profile,
		scheduled: () =>
			library.schedules().map(({ workoutScheduleId, workoutId, date }) => {
				const workout = library.get(workoutId);
				return { date, title: workout.workoutName, workoutId, scheduleId: workoutScheduleId, text: watchText(workout) };
			}),
		watchText: (workoutId, options) => watchText(library.get(workoutId), options),
		deviceMessages,
		stop: async () => {
			stopped.abort();
			await loopback.stop();
		},
	};
}

function authorOf(userProfilePk: number): Author {
	return {
		userProfilePk,
		displayName: "6d7a5f0e-fake",
		fullName: "Fake Athlete",
		profileImgNameLarge: null,
		profileImgNameMedium: null,
		profileImgNameSmall: null,
		userPro: false,
		vivokidUser: false,
	};
}
