import { describe, expect, test } from "vitest";
import { type AccountAsks, type AccountDraft, accountErrors } from "./account-form.state.ts";

const draft = (change: Partial<AccountDraft> = {}): AccountDraft => ({
	name: "Mina",
	email: "mina@example.org",
	password: "a long sentence",
	setupCode: "",
	...change,
});
const signUp: AccountAsks = { newPassword: true, setupCode: false };

describe("an account's form", () => {
	test("a whole one is fine", () => expect(accountErrors(draft(), signUp)).toEqual({}));
	test("a name may be missing", () => expect(accountErrors(draft({ name: "" }), signUp)).toEqual({}));
	test("e-mail and password are needed", () =>
		expect(accountErrors(draft({ email: " ", password: "" }), signUp)).toEqual({ email: "required", password: "required" }));
	test("an e-mail address has an @ and a dot", () =>
		expect(accountErrors(draft({ email: "mina@home" }), signUp)).toEqual({ email: "bad_email" }));
	test("a new password has 12 characters", () => {
		expect(accountErrors(draft({ password: "elevenchars" }), signUp)).toEqual({ password: "short_password" });
		expect(accountErrors(draft({ password: "twelve chars" }), signUp)).toEqual({});
	});
	test("an old password is as it is", () =>
		expect(accountErrors(draft({ password: "short" }), { newPassword: false, setupCode: false })).toEqual({}));
	test("the first account needs the setup code", () =>
		expect(accountErrors(draft(), { newPassword: true, setupCode: true })).toEqual({ setupCode: "required" }));
});
