/** A panel whose browser the server no longer knows says so on top, and offers the way back as its main button. */
import { cleanup, render } from "@solidjs/testing-library";
import type { JSX } from "solid-js";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Aged } from "../../../extension/messages/aged.ts";
import { ActivityPanel } from "../../../extension/panel/ActivityPanel.tsx";
import type { ActivityState } from "../../../extension/panel/activity.state.ts";
import { DeliveryPanel } from "../../../extension/panel/DeliveryPanel.tsx";
import type { DeliveryState } from "../../../extension/panel/delivery.state.ts";
import { ReadingCard } from "../../../extension/panel/ReadingCard.tsx";
import { TodayCard } from "../../../extension/panel/TodayCard.tsx";
import { WordsProvider } from "../../../extension/words/words.tsx";

const browser = vi.hoisted(() => ({ runtime: { id: "abc", sendMessage: vi.fn() } }));
vi.mock("wxt/browser", () => ({ browser }));

const athlete = { name: "Mina", language: "en", units: "metric" } as const;
const failed = <Value,>(value: Value, code: string): Aged<Value> => ({ value, at: Date.now(), failure: { code } });
const fold = { folded: false, onFold: () => {} };

function activity(code: string): JSX.Element {
	const known = {
		known: true,
		athlete,
		activityId: "01990000-0000-7000-8000-000000000001",
		day: "2026-11-20",
		sport: "running",
		name: null,
		seconds: 3_000,
		metres: 10_000,
		averageHeartRate: 150,
		load: 60,
		verdict: { headline: "A steady run.", detail: null },
		planned: null,
		steps: [],
		line: null,
		feedback: null,
		next: null,
		proposals: 0,
	} as const;
	const state = {
		answer: () => failed(known, code),
		failure: () => null,
		busy: () => false,
		bringing: () => null,
	} as never as ActivityState;
	return <ActivityPanel state={state} {...fold} />;
}

function delivery(code: string): JSX.Element {
	const shown = { account: null, today: "2026-11-21", planId: "plan", planApproved: false, wanted: [], ledger: [] };
	const state = {
		answer: () => failed(shown, code),
		failure: () => null,
		days: () => 14,
		rows: () => [],
		progress: () => null,
		waitsUntil: () => null,
		outcome: () => null,
		refusal: () => null,
	} as never as DeliveryState;
	return <DeliveryPanel state={state} {...fold} />;
}

function today(code: string): JSX.Element {
	const waiting = { proposals: 0, questions: 0, unapproved: 0, changes: 0 };
	const shown = { athlete, today: "2026-11-21", hasPlan: true, plan: null, workouts: [], rest: null, waiting };
	return <TodayCard today={failed(shown, code)} {...fold} />;
}

function reading(code: string): JSX.Element {
	return (
		<ReadingCard
			shown={{
				kinds: ["activities"],
				due: true,
				complete: false,
				stopped: false,
				readAt: null,
				pausedUntil: null,
				error: null,
				progress: { activities: null, doing: null },
			}}
			progress={null}
			end={{ by: "longrun", failure: { code } }}
			{...fold}
			onRead={() => {}}
			onStop={() => {}}
		/>
	);
}

const draw = (panel: () => JSX.Element) =>
	render(() => (
		<WordsProvider language="en" units="metric">
			{panel()}
		</WordsProvider>
	));
const mainButtons = (container: Element) =>
	[...container.querySelectorAll("button")].filter((each) => each.className.includes("bg-accent")).map((each) => each.textContent);

beforeEach(() => {
	browser.runtime.sendMessage.mockReset();
	browser.runtime.sendMessage.mockResolvedValue({ ok: true, value: null });
});
afterEach(cleanup);

test.each([
	["of an activity", activity],
	["that sends", delivery],
	["of the day", today],
	["that reads", reading],
])("the panel %s", (_, panel) => {
	const { container, getByText, getByRole } = draw(() => panel("pair_again"));
	getByText("Your server no longer knows this browser. Pair it again.");
	expect(mainButtons(container)).toEqual(["Pair again"]);
	getByRole("button", { name: "Pair again" }).click();
	expect(browser.runtime.sendMessage).toHaveBeenCalledWith(expect.objectContaining({ longrun: "shell.options" }));
});

test.each([
	["of an activity", activity],
	["that sends", delivery],
	["of the day", today],
])("where pairing mends nothing it is not offered: the panel %s", (_, panel) => {
	const { getByText, queryByRole } = draw(() => panel("offline"));
	getByText(/^Your Longrun server cannot be reached. As of/);
	expect(queryByRole("button", { name: "Pair again" })).toBeNull();
});
