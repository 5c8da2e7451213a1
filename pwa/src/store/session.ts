/** Who is signed in here. Opens the athlete's data on this device at once and asks the server afterwards, so that it works without one. */

import type { QueryClient } from "@tanstack/solid-query";
import type { InferRequestType } from "hono/client";
import { type Accessor, createResource, createRoot, createSignal, type Resource } from "solid-js";
import { answer, api, asFailure } from "../api/client.ts";
import { ApiFailure } from "../api/failure.ts";
import { type AthleteStore, openAthleteStore } from "./athlete-store.ts";
import {
	type Account,
	forgetAccount,
	onAccountInOtherTab,
	rememberAccount,
	rememberedAccount,
	unsaidSignOut,
} from "./remembered-account.ts";
import { createQueryClient } from "./reply-cache.ts";

export type SignInInput = InferRequestType<typeof api.auth.login.$post>["json"];
export type SignUpInput = InferRequestType<typeof api.auth.register.$post>["json"];
export interface Registration {
	open: boolean;
	/** The very first account, which becomes admin. */
	first: boolean;
	needsSetupCode: boolean;
}

export interface Session {
	/** Null: nobody; undefined: not known yet (the first visit, while the server is asked). */
	account: Accessor<Account | null | undefined>;
	/** The sign-in has ended. What is shown and what waits to be sent stays until it is renewed. */
	needsSignIn: Accessor<boolean>;
	/** Refusals come as `ApiFailure`. */
	signIn(input: SignInInput): Promise<Account>;
	signUp(input: SignUpInput): Promise<Account>;
	/** Removes everything of the athlete from this device, with the server or without. */
	signOut(): Promise<void>;
	/** Whether an account can be made here; null when the server cannot be asked. */
	registration: Resource<Registration | null>;
	/** Admin only. */
	openRegistration(open: boolean): Promise<void>;
	/** The athlete's data on this device; null while it is being opened, and when nobody is signed in. */
	athlete: Accessor<AthleteStore | null>;
	whenOpen(): Promise<AthleteStore>;
	queries: QueryClient;
	/** An answer said that the sign-in has ended. */
	expired(): void;
	/** The account is gone on the server: nothing of it stays here. */
	wipe(): Promise<void>;
}

let only: Session | undefined;

export function useSession(): Session {
	only ??= createRoot(createSession);
	return only;
}

function createSession(): Session {
	const [account, setAccount] = createSignal<Account | null | undefined>(rememberedAccount() ?? undefined);
	const [needsSignIn, setNeedsSignIn] = createSignal(false);
	const [athlete, setAthlete] = createSignal<AthleteStore | null>(null);
	let opening: Promise<AthleteStore> | null = null;
	const expired = () => {
		if (account()) setNeedsSignIn(true);
	};
	const queries = createQueryClient(expired);
	queries.mount();
	const [registrationWanted, wantRegistration] = createSignal(false);
	const [registration, { refetch }] = createResource(registrationWanted, async () => {
		try {
			return await answer(api.auth.registration.$get());
		} catch (error) {
			asFailure(error);
			return null;
		}
	});
	/** Counts what changed who is signed in, so that a late answer about the time before says nothing. */
	let turns = 0;

	function open(athleteId: string): Promise<AthleteStore> {
		const opened = openAthleteStore(athleteId, {
			queries,
			isSignedIn: () => rememberedAccount()?.athleteId === athleteId,
			onUnauthenticated: expired,
			onGone: () => left(),
		});
		opening = opened;
		opened.then(
			(store) => {
				// Somebody else may have signed in while it was opened.
				if (opening === opened) setAthlete(store);
				else store.close();
			},
			(error: unknown) => reportError(error),
		);
		return opened;
	}

	/** This account is signed in, as the server or another tab says. */
	function enter(next: Account): void {
		turns += 1;
		const renewed = needsSignIn();
		const same = opening !== null && account()?.athleteId === next.athleteId;
		if (!same) close();
		setAccount(next);
		setNeedsSignIn(false);
		if (!same) void open(next.athleteId);
		else if (renewed) {
			athlete()?.outbox.resume();
			void queries.invalidateQueries();
		}
	}

	function close(): void {
		athlete()?.close();
		opening = null;
		setAthlete(null);
	}

	function left(): void {
		turns += 1;
		close();
		setNeedsSignIn(false);
		// Asked before anybody looks: what was known of a server without accounts is no longer so.
		if (registrationWanted()) void refetch();
		setAccount(null);
	}

	function welcome(next: Account): Account {
		unsaidSignOut.clear();
		rememberAccount(next);
		enter(next);
		return next;
	}

	async function wipe(): Promise<void> {
		const store = opening && (await opening);
		forgetAccount();
		left();
		await store?.wipe();
	}

	async function saySignOut(): Promise<void> {
		await answer(api.auth.logout.$post());
		unsaidSignOut.clear();
	}

	async function askWhoIsHere(): Promise<void> {
		const turn = turns;
		try {
			if (unsaidSignOut.is()) await saySignOut();
			const found = (await answer(api.auth.me.$get())).account;
			if (turn === turns) welcome(found);
		} catch (error) {
			const { code } = asFailure(error);
			if (turn !== turns) return;
			if (!account()) setAccount(null);
			else if (code === "unauthenticated") setNeedsSignIn(true);
		}
	}

	const remembered = account();
	if (remembered) void open(remembered.athleteId);
	onAccountInOtherTab((other) => (other ? enter(other) : left()));
	askWhoIsHere().catch(reportError);

	return {
		account,
		needsSignIn,
		get registration() {
			wantRegistration(true);
			return registration;
		},
		athlete,
		queries,
		expired,
		wipe,
		async signIn(json) {
			return welcome((await answer(api.auth.login.$post({ json }))).account);
		},
		async signUp(json) {
			return welcome((await answer(api.auth.register.$post({ json }))).account);
		},
		async signOut() {
			unsaidSignOut.set();
			await wipe();
			// Without the server it is said at the next start.
			await saySignOut().catch(asFailure);
		},
		async openRegistration(open) {
			await answer(api.auth.registration.$put({ json: { open } }));
			await refetch();
		},
		async whenOpen() {
			if (!opening) throw new ApiFailure({ code: "unauthenticated", message: "Sign in first.", status: 401, requestId: "", details: {} });
			return opening;
		},
	};
}
