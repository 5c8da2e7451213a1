/** Sign-in and sign-up as they are typed: what is wrong where, and what the server said. */
import { createSignal } from "solid-js";
import { createStore } from "solid-js/store";
import { ApiFailure, type FailureCode } from "../../api/failure.ts";

/** As the Worker asks. */
export const SHORTEST_PASSWORD = 12;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export interface AccountDraft {
	name: string;
	email: string;
	password: string;
	setupCode: string;
}

export type AccountField = keyof AccountDraft;
export type AccountError = "required" | "bad_email" | "short_password";

export interface AccountAsks {
	newPassword: boolean;
	setupCode: boolean;
}

export function accountErrors(draft: AccountDraft, asks: AccountAsks): Partial<Record<AccountField, AccountError>> {
	const errors: Partial<Record<AccountField, AccountError>> = {};
	if (draft.email.trim() === "") errors.email = "required";
	else if (!EMAIL.test(draft.email.trim())) errors.email = "bad_email";
	if (draft.password === "") errors.password = "required";
	else if (asks.newPassword && draft.password.length < SHORTEST_PASSWORD) errors.password = "short_password";
	if (asks.setupCode && draft.setupCode.trim() === "") errors.setupCode = "required";
	return errors;
}

/** @param send Rejects with an `ApiFailure` for what the server refuses. */
export function createAccountForm(asks: () => AccountAsks, send: (draft: AccountDraft) => Promise<unknown>) {
	const [draft, setDraft] = createStore<AccountDraft>({ name: "", email: "", password: "", setupCode: "" });
	const [tried, setTried] = createSignal(false);
	const [busy, setBusy] = createSignal(false);
	const [failure, setFailure] = createSignal<FailureCode | null>(null);
	const errors = () => (tried() ? accountErrors(draft, asks()) : {});

	/** True when it went well; the caller then moves on. */
	async function submit(): Promise<boolean> {
		setTried(true);
		setFailure(null);
		if (busy() || Object.keys(accountErrors(draft, asks())).length > 0) return false;
		setBusy(true);
		try {
			await send({ ...draft, name: draft.name.trim(), email: draft.email.trim(), setupCode: draft.setupCode.trim() });
			return true;
		} catch (error) {
			if (!(error instanceof ApiFailure)) throw error;
			setFailure(error.code);
			return false;
		} finally {
			setBusy(false);
		}
	}

	return { draft, set: (field: AccountField, value: string) => setDraft(field, value), errors, busy, failure, submit };
}
