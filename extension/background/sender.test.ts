import { expect, test } from "vitest";
import { senderOf } from "./sender.ts";

const home = { id: "longrun", url: "chrome-extension://longrun/", server: "https://longrun.example.com" };
const tab = { id: 7 } as never;
const page = (url: string, more: object = {}) => ({ id: "longrun", url, tab, frameId: 0, ...more });

test.each([
	["https://www.strava.com/activities/1", "strava"],
	["https://connect.garmin.com/app/calendar", "garmin"],
	["https://longrun.example.com/pair", "server"],
	["chrome-extension://longrun/options.html", "own"],
])("%s is %s", (url, place) => {
	expect(senderOf(page(url), home)).toMatchObject({ place, tabId: 7 });
});

test("the popup stands in no tab", () => {
	expect(senderOf({ id: "longrun", url: "chrome-extension://longrun/popup.html" }, home)).toMatchObject({ place: "own", tabId: null });
});

test.each([
	["http instead of https", "http://www.strava.com/activities/1"],
	["another port", "https://www.strava.com:8443/"],
	["another host of the site", "https://strava.com/"],
	["a host that begins like it", "https://www.strava.com.example.org/"],
	["a host that ends like it", "https://evil-connect.garmin.com/"],
	["another port of the server", "https://longrun.example.com:8443/pair"],
	["the server without https", "http://longrun.example.com/pair"],
	["another extension's page", "chrome-extension://longrun2/popup.html"],
	["no address", ""],
])("%s is nobody", (_, url) => {
	expect(senderOf(page(url), home)).toBeNull();
});

test("another extension, a frame inside a page, and a page without a tab are nobody", () => {
	const strava = "https://www.strava.com/activities/1";
	expect(senderOf(page(strava, { id: "another" }), home)).toBeNull();
	expect(senderOf(page(strava, { frameId: 3 }), home)).toBeNull();
	expect(senderOf({ id: "longrun", url: strava, frameId: 0 }, home)).toBeNull();
});

test("while nothing is being paired, no server is anybody", () => {
	expect(senderOf(page("https://longrun.example.com/pair"), { ...home, server: null })).toBeNull();
});
