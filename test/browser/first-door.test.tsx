import { Route, Router } from "@solidjs/router";
import { Show } from "solid-js";
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { FirstDoor } from "../../pwa/src/pages/shell/FirstDoor.tsx";
import { useSession } from "../../pwa/src/store/session.ts";
import { show } from "./show.tsx";
import { fakeServer, refusal } from "./store/fake-server.ts";

/** As the frame does: whoever is signed in stays, anybody else goes to the door. */
function Home() {
	const session = useSession();
	return (
		<Show when={session.account() === null} fallback={<h1>At home</h1>}>
			<FirstDoor />
		</Show>
	);
}

/** One life of a server in this page. */
test("the very first visitor is asked to make an account, whoever has left one to sign in", async () => {
	const server = fakeServer();
	const registration = { open: true, first: true, needsSetupCode: false };
	server.answer("GET /auth/me", () => refusal(401, "unauthenticated"));
	server.answer("GET /auth/registration", () => registration);
	history.replaceState(null, "", "/home");
	await show(() => (
		<Router>
			<Route path="/home" component={Home} />
			<Route path="/sign-up" component={() => <a href="/home">New here</a>} />
			<Route path="/sign-in" component={() => <a href="/home">Been here</a>} />
		</Router>
	));
	const newHere = page.getByRole("link", { name: "New here" });
	await expect.element(newHere).toBeVisible();

	const account = { athleteId: `first-${Date.now()}`, email: "runner@example.org", name: "Runner", role: "admin" };
	server.answer("POST /auth/register", () => ({ account }));
	server.answer("POST /auth/logout", () => ({}));
	await useSession().signUp({ name: "Runner", email: account.email, password: "a long password" });
	registration.first = false;
	await newHere.click();
	await expect.element(page.getByRole("heading", { name: "At home" })).toBeVisible();
	await useSession().signOut();
	await expect.element(page.getByRole("link", { name: "Been here" })).toBeVisible();
});
