/**
 * Garmin Connect's pages: an empty shell that the site's script fills. Class names carry the release, so nothing can rely on them.
 * Kinds: home, calendar, workouts, workout builder, activities, activity; anything else is "not found".
 */
import { escapeHtml, type FakeAnswer, type FakeRequest, html, json, redirect, script } from "../loopback/exchange.ts";
import { type Condition, SESSION_COOKIE, signInPage, type Token } from "./condition.ts";
import { pageScript } from "./page-script.ts";
import { watchText } from "./watch-text.ts";
import type { WorkoutLibrary } from "./workout-library.ts";

/** Nothing inline, nothing from elsewhere: stricter than the real one, which is not known. */
const POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; frame-ancestors 'self'";

export interface PageSource {
	library: WorkoutLibrary;
	condition: Condition;
	token: Token;
	/** Null when there is no such activity. */
	activityName: (activityId: number) => string | null;
	/** The newest first. */
	activityIds: () => number[];
}

export function answerPage(request: FakeRequest, source: PageSource): FakeAnswer {
	const { condition, token } = source;
	const { path } = request;
	if (path === "/page-assets/app.js") {
		return script(pageScript({ token: token.value, root: condition.era, redrawMs: condition.redrawMs }));
	}
	if (path === "/page-assets/token") return json({ token: token.value });
	if (path === "/page-assets/app.css") return { status: 200, headers: { "content-type": "text/css" }, body: css(condition.release) };
	if (path === "/page-assets/part") return json(pagePart(request.query.get("path") ?? "", source));
	if (path === "/signin") return signInPage;
	if (path === "/favicon.ico") return { status: 204 };
	if (path === "/" || path === "/app" || path === "/modern") return redirect(`/${condition.era}/home`);
	const [, root, rest] = /^\/(app|modern)\/(.*)$/.exec(path) ?? [];
	if (root === undefined) return html("<!doctype html><title>Not found</title>", 404);
	// The move lost the query, and with it the sport that the new builder wants to be told.
	if (root !== condition.era) return redirect(`/${condition.era}/${rest}`);
	if (!condition.signedIn) return redirect("/signin");
	return shell(condition, token);
}

function shell({ tokenIn }: Condition, token: Token): FakeAnswer {
	const meta = tokenIn === "meta" ? `<meta name="csrf-token" content="${escapeHtml(token.value)}">` : "";
	const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Garmin Connect</title>${meta}
<link rel="stylesheet" href="/page-assets/app.css"></head>
<body><div id="root"></div><script src="/page-assets/app.js"></script></body></html>`;
	return html(page, 200, {
		"content-security-policy": POLICY,
		"set-cookie": [
			`${SESSION_COOKIE}=open; Path=/; Secure; HttpOnly; SameSite=Lax`,
			"SESSIONID=a1; Path=/; Secure; HttpOnly",
			"_cfuvid=b2; Path=/; Secure",
		],
	});
}

interface PagePart {
	title: string;
	html: string;
}

function pagePart(address: string, source: PageSource): PagePart {
	const url = new URL(address, "https://connect.garmin.com");
	const { era, release } = source.condition;
	const name = (word: string) => `${word}_${word.toLowerCase()}__${release}`;
	const [title, content] = contentOf(url, source);
	const links = [
		["home", "Home"],
		["calendar", "Calendar"],
		["workouts", "Workouts"],
		["activities", "Activities"],
	]
		.map(([path, label]) => `<li><a class="${name("Link")}" href="/${era}/${path}">${label}</a></li>`)
		.join("");
	return {
		title: `${title} | Garmin Connect`,
		html: `<header class="${name("Header")}"><span>Connect</span></header>
<div class="${name("Layout")}"><nav class="${name("Nav")}" aria-label="Main"><ul>${links}</ul></nav>
<main class="${name("Main")}"><h1 class="${name("Title")}">${escapeHtml(title)}</h1>${content}</main></div>`,
	};
}

function contentOf(url: URL, source: PageSource): [title: string, html: string] {
	const { library, condition } = source;
	const path = url.pathname.replace(/^\/(app|modern)\//, "");
	const link = (to: string, label: string) => `<a href="/${condition.era}/${to}">${escapeHtml(label)}</a>`;
	const list = (items: string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;
	if (path === "home") return ["Home", "<section><h2>My Day</h2><p>Steps</p></section>"];
	if (/^calendar(\/|$)/.test(path)) {
		return [
			"Calendar",
			list(library.schedules().map(({ date, workoutId }) => `${date} ${link(`workout/${workoutId}`, library.get(workoutId).workoutName)}`)),
		];
	}
	if (path === "workouts")
		return ["Workouts", list(library.all().map(({ workoutId, workoutName }) => link(`workout/${workoutId}`, workoutName)))];
	if (path === "activities")
		return [
			"Activities",
			list(
				source
					.activityIds()
					.slice(0, 20)
					.map((id) => link(`activity/${id}`, source.activityName(id) ?? "")),
			),
		];
	const activityId = /^activity\/(\d+)$/.exec(path)?.[1];
	const activity = activityId === undefined ? null : source.activityName(Number(activityId));
	if (activity !== null) return [activity, "<section><h2>Stats</h2></section>"];
	const workoutId = /^workout\/(\d+)$/.exec(path)?.[1];
	const workout = workoutId === undefined ? null : library.find(Number(workoutId));
	if (workout) return [workout.workoutName, builder(url, workout)];
	return ["Page not found", "<p>404</p>"];
}

/** Garmin's own builder wants to be told the sport in its address. */
function builder(url: URL, workout: Parameters<typeof watchText>[0]): string {
	if (url.searchParams.get("workoutType") !== workout.sportType.sportTypeKey) return "<p>Select a workout type</p>";
	const lines = watchText(workout).split("\n");
	return `<ol aria-label="Steps">${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join("")}</ol>`;
}

function css(release: string): string {
	return `body{margin:0;font:14px sans-serif;background:#f3f3f3}.Header_header__${release}{background:#000;color:#fff;padding:12px}
.Layout_layout__${release}{display:flex}.Nav_nav__${release}{width:200px}.Main_main__${release}{flex:1;padding:24px;background:#fff}`;
}
