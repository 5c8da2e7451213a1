import { Navigate, useNavigate, useSearchParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { Button, buttonClass } from "../../components/Button.tsx";
import { Notice } from "../../components/Notice.tsx";
import { TextField } from "../../components/TextField.tsx";
import { focusFirstError } from "../../state/focus-error.ts";
import { usePage } from "../../state/page.ts";
import { useSession } from "../../store/session.ts";
import { useWords } from "../../words/words.tsx";
import { FailureNotice } from "../shell/FailureNotice.tsx";
import { AccountFrame } from "./AccountFrame.tsx";
import { createAccountForm } from "./account-form.state.ts";
import { accountWords } from "./account-words.ts";
import { returnAddress } from "./return-address.ts";

export default function SignIn(): JSX.Element {
	const words = useWords();
	const { t } = words;
	const session = useSession();
	const navigate = useNavigate();
	const [params] = useSearchParams();
	// As it is now: on the page that it leads to, the address says nothing of it any more.
	const next = returnAddress(params.next, location.origin);
	usePage(() => t("signIn.action"));
	const form = createAccountForm(
		() => ({ newPassword: false, setupCode: false }),
		({ email, password }) => session.signIn({ email, password }),
	);
	let element: HTMLFormElement | undefined;

	async function submit(event: SubmitEvent): Promise<void> {
		event.preventDefault();
		if (await form.submit()) navigate(next, { replace: true });
		else focusFirstError(element);
	}

	return (
		<Show when={!session.account() || session.needsSignIn()} fallback={<Navigate href={next} />}>
			<AccountFrame title={t("signIn.title")}>
				<form ref={element} class="stack gap-5" novalidate onSubmit={submit}>
					<Show when={session.needsSignIn() && !form.failure()}>
						<Notice tone="info" what={t("signIn.again")} />
					</Show>
					<Show when={form.failure()}>{(code) => <FailureNotice code={code()} />}</Show>
					<TextField
						label={t("signUp.email")}
						type="email"
						name="email"
						autocomplete="username"
						inputmode="email"
						autocapitalize="none"
						spellcheck={false}
						value={form.draft.email}
						error={accountWords(form.errors().email, form.draft, words)}
						onInput={(value) => form.set("email", value)}
					/>
					<TextField
						label={t("signUp.password")}
						type="password"
						name="password"
						autocomplete="current-password"
						value={form.draft.password}
						error={accountWords(form.errors().password, form.draft, words)}
						onInput={(value) => form.set("password", value)}
					/>
					<Button type="submit" kind="primary" wide busy={form.busy()}>
						{t("signIn.action")}
					</Button>
					<a href="/sign-up" class={buttonClass({ kind: "quiet", wide: true })}>
						{t("signIn.toSignUp")}
					</a>
				</form>
			</AccountFrame>
		</Show>
	);
}
