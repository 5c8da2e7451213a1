import type { Words } from "../../words/words.tsx";
import { type AccountDraft, type AccountError, SHORTEST_PASSWORD } from "./account-form.state.ts";

export function accountWords(error: AccountError | undefined, draft: AccountDraft, { t }: Words): string | undefined {
	switch (error) {
		case undefined:
			return undefined;
		case "required":
			return t("field.required");
		case "bad_email":
			return t("signUp.badEmail");
		case "short_password":
			return t("signUp.shortPassword", SHORTEST_PASSWORD - draft.password.length);
		default:
			return error satisfies never;
	}
}
