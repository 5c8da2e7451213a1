/**
 * Strava's web pages on the loopback: own markup with the real pages' structure. No API.
 *
 *     const strava = await startFakeStrava();
 *     strava.resolverRule                       // "MAP www.strava.com 127.0.0.1:39872"
 *     strava.activities                         // change, add, take away; usualActivities() says which ids are there
 *     strava.condition.without = ["heading"]    // leaves an anchor out of the activity pages
 *     strava.condition.signedIn = false
 *     strava.faults, strava.requests, strava.fetch, strava.stop()   // as in the fake Garmin; each request counts as a call, page files aside
 *
 * Addresses: /activities/{id}[/tab], /activities/{id}/export_original, /activities/{id}/export_tcx, /activities/{id}/edit, /dashboard,
 * /athlete/calendar, /athlete/training, /login. A file is given for own activities with a recording; else the answer is a redirect to
 * the activity's page, HTML with status 200.
 */
import { bytes, type FakeAnswer, type FakeRequest, html, redirect, script } from "../loopback/exchange.ts";
import { Faults } from "../loopback/faults.ts";
import { type Loopback, type LoopbackOptions, pause, startLoopback } from "../loopback/loopback.ts";
import { RequestLog } from "../loopback/request-log.ts";
import { type TabFetch, tabFetch } from "../loopback/tab-fetch.ts";
import { hasFile, type StravaActivity, usualActivities } from "./activity.ts";
import { type Anchor, activityPage, tabContent } from "./activity-page.ts";
import { originalOf, tcxOf } from "./files.ts";
import { calendarPage, dashboardPage, feedEntry, signInPage, trainingPage } from "./other-pages.ts";
import { jqueryScript, pageScript, pageStyle } from "./page-script.ts";

const HOST = "www.strava.com";
const SESSION_COOKIE = "_strava4_session";
/** Nothing inline, nothing from elsewhere: stricter than the real one, which is not known. */
const POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; frame-ancestors 'self'";

export interface StravaCondition {
	signedIn: boolean;
	/** Anchors that activity pages do not have. */
	without: readonly Anchor[];
	jquery: boolean;
	contentSecurityPolicy: boolean;
	/** Each page and file waits so long. */
	slowMs: number;
	feedStepMs: number;
	/** The page throws foreign elements out: so often, so far apart. Null: it does not. */
	redraws: { times: number; everyMs: number } | null;
}

export interface FakeStravaOptions extends LoopbackOptions {
	/** Shares a server with another fake. */
	loopback?: Loopback;
	/** Who is signed in. Default 999001. */
	athleteId?: number;
	/** Default `usualActivities()`, newest first. */
	activities?: StravaActivity[];
	condition?: Partial<StravaCondition>;
}

export interface FakeStrava {
	loopback: Loopback;
	port: number;
	resolverRule: string;
	fetch: TabFetch;
	athleteId: number;
	activities: StravaActivity[];
	condition: StravaCondition;
	faults: Faults;
	requests: RequestLog;
	stop: () => Promise<void>;
}

export async function startFakeStrava(options: FakeStravaOptions = {}): Promise<FakeStrava> {
	const { athleteId = 999_001, activities = usualActivities() } = options;
	const loopback = options.loopback ?? (await startLoopback(options));
	const condition: StravaCondition = {
		signedIn: true,
		without: [],
		jquery: true,
		contentSecurityPolicy: true,
		slowMs: 0,
		feedStepMs: 200,
		redraws: null,
		...options.condition,
	};
	const isCall = ({ path }: FakeRequest) => !path.startsWith("/page-assets/") && path !== "/favicon.ico";
	const faults = new Faults(isCall);
	const requests = new RequestLog(isCall);
	const stopped = new AbortController();

	const page = (content: string): FakeAnswer =>
		html(content, 200, {
			"set-cookie": `${SESSION_COOKIE}=open; Path=/; Secure; HttpOnly; SameSite=Lax`,
			...(condition.contentSecurityPolicy ? { "content-security-policy": POLICY } : {}),
		});

	function pageFile({ path, query }: FakeRequest): FakeAnswer {
		switch (path) {
			case "/page-assets/strava.js":
				return script(pageScript({ ...condition, athleteId, feed: activities.map(feedEntry) }));
			case "/page-assets/jquery.js":
				return script(jqueryScript);
			case "/page-assets/strava.css":
				return { status: 200, headers: { "content-type": "text/css" }, body: pageStyle };
			case "/page-assets/tab":
				return html(tabContent((query.get("path") ?? "").split("/")[3] ?? "overview"));
			default:
				return { status: 204 };
		}
	}

	function activityPart(request: FakeRequest, id: number, part: string): FakeAnswer {
		const activity = activities.find((candidate) => candidate.id === id);
		if (!activity) return html("<!doctype html><title>Record Not Found</title>", 404);
		const own = activity.kind !== "other athlete's";
		if (part === "export_original" || part === "export_tcx") {
			const session = new RegExp(`(^|;\\s*)${SESSION_COOKIE}=open`).test(request.headers.cookie ?? "");
			if (!session) return redirect("/login");
			const file = !hasFile(activity) ? null : part === "export_tcx" ? tcxOf(activity) : originalOf(activity);
			return file ? bytes(file.content, "application/octet-stream", file.name) : redirect(`/activities/${id}`);
		}
		if (part === "edit" || part === "truncate")
			return own ? page("<!doctype html><title>Edit</title><main>Edit</main>") : redirect(`/activities/${id}`);
		return page(activityPage(activity, part === "" ? "overview" : part, athleteId, condition));
	}

	async function answer(request: FakeRequest): Promise<FakeAnswer> {
		const { path } = request;
		if (!isCall(request)) return pageFile(request);
		if (condition.slowMs > 0) await pause(condition.slowMs, stopped.signal);
		if (path === "/login") return html(signInPage);
		if (!condition.signedIn) return redirect("/login");
		const [, id, part = ""] = /^\/activities\/(\d+)(?:\/([\w-]+))?$/.exec(path) ?? [];
		if (id !== undefined) return activityPart(request, Number(id), part);
		if (path === "/" || path === "/dashboard") return page(dashboardPage(athleteId, condition));
		if (/^\/athlete\/calendar(\/\d+)?$/.test(path)) return page(calendarPage(activities, athleteId, condition));
		if (path === "/athlete/training") return page(trainingPage(activities, athleteId, condition));
		return html("<!doctype html><title>Not Found</title>", 404);
	}

	loopback.serve(HOST, { faults, requests, answer });

	return {
		loopback,
		port: loopback.port,
		resolverRule: `MAP ${HOST} 127.0.0.1:${loopback.port}`,
		fetch: tabFetch(loopback, `https://${HOST}`, { [SESSION_COOKIE]: "open" }),
		athleteId,
		activities,
		condition,
		faults,
		requests,
		stop: async () => {
			stopped.abort();
			await loopback.stop();
		},
	};
}
