import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { PairedBrowsers } from "../../pwa/src/pages/connections/PairedBrowsers.tsx";
import More from "../../pwa/src/pages/more/More.tsx";
import { NextSteps } from "../../pwa/src/pages/pair/NextSteps.tsx";
import { show } from "./show.tsx";
import { fakeServer } from "./store/fake-server.ts";

const device = (name: string, scopes: string[]) => ({ id: name, name, scopes, createdAt: 1, lastUsedAt: null, expiresAt: 2 });

test("the page of connections says which browsers may read", async () => {
	const server = fakeServer();
	server.answer("GET /devices", () => ({ devices: [device("Chrome (Linux)", ["read", "import"]), device("A script", ["read"])] }));
	await show(() => <PairedBrowsers />);
	await expect.element(page.getByText("Connected: Chrome (Linux)", { exact: true })).toBeVisible();
});

test("without one it leads to pairing", async () => {
	fakeServer().answer("GET /devices", () => ({ devices: [] }));
	await show(() => <PairedBrowsers />);
	await expect.element(page.getByRole("link", { name: "Connect a browser" })).toHaveAttribute("href", "/pair");
});

test("the phone reaches the connections under More", async () => {
	await show(() => <More />);
	await expect.element(page.getByRole("link", { name: "Connections" })).toHaveAttribute("href", "/connections");
});

test("a browser that was just paired is shown what it is good for, and only that", async () => {
	await show(() => <NextSteps scopes={["read", "deliver", "import"]} />);
	const send = page.getByRole("link", { name: "Send your first week" });
	await expect.element(send).toHaveAttribute("href", "https://connect.garmin.com/app/calendar#longrun-send");
	await expect.element(page.getByRole("link", { name: "Let Longrun read Garmin" })).toHaveAttribute("href", "/connections");
});

test("one that may only look is led to Today", async () => {
	await show(() => <NextSteps scopes={["read"]} />);
	await expect.element(page.getByRole("link", { name: "Go to Today" })).toBeVisible();
	expect(page.getByRole("link").all()).toHaveLength(1);
});
