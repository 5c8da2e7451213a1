/**
 * Strava's page of one activity: server-made HTML with a side menu, a heading with the summary, and a few islands that scripts fill.
 * Own markup with the real page's structure, as far as an extension could hold on to it. Each anchor can be left out: what stood in it
 * stays, under a plain element.
 */
import { escapeHtml } from "../loopback/exchange.ts";
import type { StravaActivity } from "./activity.ts";

/** In the order in which a panel should look for them. */
export const anchors = ["heading", "activity summary", "pagenav", "page container"] as const;
export type Anchor = (typeof anchors)[number];

export interface PageOptions {
	without: readonly Anchor[];
	jquery: boolean;
}

const OTHER_ATHLETE = 999_002;

export function activityPage(activity: StravaActivity, tab: string, athleteId: number, options: PageOptions): string {
	const { without } = options;
	const page = without.includes("page container") ? "<div>" : '<div class="page container">';
	return document(
		activity.name,
		athleteId,
		options,
		`${page}${sideMenu(activity, tab, without)}${heading(activity, athleteId, without)}
<div id="tab-content" data-tab="${escapeHtml(tab)}">${tabContent(tab)}</div>
<p><a class="next-activity" href="/activities/${activity.id + 1}">Next activity</a></p></div>`,
	);
}

/** The frame of the classic pages: header with the athlete's menu, then the page's own part. */
export function document(title: string, athleteId: number, { jquery }: Pick<PageOptions, "jquery">, content: string): string {
	const library = jquery ? '<script src="/page-assets/jquery.js"></script>' : "";
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)} | Strava</title>
<link rel="stylesheet" href="/page-assets/strava.css"></head><body class="logged-in">
<header id="global-header"><nav><ul class="global-nav"><li><a href="/dashboard">Dashboard</a></li><li><a href="/athlete/training">Training</a></li></ul>
<ul class="user-nav"><li class="user-menu"><a href="/athletes/${athleteId}">Profile</a><ul class="options"><li><a href="/settings">Settings</a></li></ul></li></ul></nav></header>
<div class="view">${content}</div>
<footer>Footer</footer>${library}<script src="/page-assets/strava.js"></script></body></html>`;
}

/** Some indoor activities and flagged ones have no side menu at all. */
function sideMenu({ id, kind }: StravaActivity, tab: string, without: readonly Anchor[]): string {
	if (kind === "indoor" || kind === "flagged") return "";
	const tabs = kind === "manual" || kind === "strength" ? ["overview"] : ["overview", "laps", "segments", "best-efforts"];
	const analysis = kind === "ride" ? "Subscription" : "Analysis";
	const entry = (name: string) =>
		`<li${name === tab ? ' class="selected"' : ""}><a data-menu="${name}" href="/activities/${id}/${name}">${name}</a></li>`;
	const premium =
		kind === "run" ? `<li id="premium-views"><span>${analysis}</span><ul>${entry("pace-analysis")}${entry("heartrate")}</ul></li>` : "";
	const list = without.includes("pagenav") ? '<ul class="list">' : '<ul id="pagenav" class="pagenav">';
	const actions =
		kind === "other athlete's"
			? ""
			: `<div class="actions-menu"><a href="/activities/${id}/edit">Edit</a><div class="drop-down-menu"><ul class="options">
<li><a href="/activities/${id}/export_original">Export Original</a></li><li><a data-method="delete" href="/activities/${id}">Delete</a></li></ul></div></div>`;
	return `<nav class="sidenav">${list}${tabs.map(entry).join("")}${premium}</ul>${actions}</nav>`;
}

function heading(activity: StravaActivity, athleteId: number, without: readonly Anchor[]): string {
	const { kind, name, startedAt } = activity;
	const owner = kind === "other athlete's" ? OTHER_ATHLETE : athleteId;
	const note =
		kind === "other athlete's"
			? ""
			: '<section class="private-note-container"><p>Private note</p></section><section class="visibility-section"></section>';
	const flagged = kind === "flagged" ? '<div class="warning">This activity has been flagged.</div>' : "";
	const summary = `<div class="activity-summary"><div class="details-container"><div class="details"><time>${startedAt}</time>
<span class="location">Nowhere</span><h1 class="text-title1 activity-name">${escapeHtml(name)}</h1></div></div>${note}</div>
<div class="activity-stats">${stats(activity)}</div>`;
	const container = without.includes("activity summary") ? "<div>" : '<div class="row no-margins activity-summary-container">';
	const section = without.includes("heading") ? "<section>" : '<section id="heading" class="row no-margins with-border">';
	return `${section}<header><h2><span class="title"><a class="minimal" href="/athletes/${owner}">${owner === athleteId ? "Me" : "Somebody"}</a>
– ${escapeHtml(kind)}</span></h2><div class="social" id="kudos-comments-container"><div data-react-class="ADPKudosAndComments" data-react-props="{}"></div></div></header>
<div class="collapsable">${flagged}${container}${summary}</div></div></section>`;
}

/** Rides have two lists, entries by hand and in the gym few. */
function stats({ kind, minutes, speed }: StravaActivity): string {
	const value = (label: string, text: string) => `<li><strong>${text}</strong><div class="label">${label}</div></li>`;
	const time = value("Moving Time", `${minutes}:00`);
	if (kind === "strength") return `<ul class="inline-stats section">${time}</ul>`;
	const first = `<ul class="inline-stats section">${value("Distance", `${((minutes * 60 * speed) / 1000).toFixed(2)} km`)}${time}</ul>`;
	if (kind === "manual") return first;
	const second = kind === "ride" ? `<ul class="inline-stats section secondary-stats">${value("Elevation", "210 m")}</ul>` : "";
	return `${first}${second}<div class="section more-stats"><div>Calories 600</div></div><div class="section device-section">Fake watch</div>`;
}

export function tabContent(tab: string): string {
	if (tab === "laps") return "<table><tbody><tr><td>1</td><td>1.00 km</td></tr></tbody></table>";
	if (tab === "overview")
		return '<div id="map"><canvas data-testid="mre-canvas" class="Map--map--a1B2c"></canvas></div><section id="segments"></section>';
	return `<p>${escapeHtml(tab)}</p>`;
}
