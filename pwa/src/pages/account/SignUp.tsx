import { Navigate, useNavigate } from "@solidjs/router";
import { type JSX, Match, Show, Switch } from "solid-js";
import { Button, buttonClass } from "../../components/Button.tsx";
import { Notice } from "../../components/Notice.tsx";
import { Skeleton } from "../../components/Skeleton.tsx";
import { TextField } from "../../components/TextField.tsx";
import { focusFirstError } from "../../state/focus-error.ts";
import { usePage } from "../../state/page.ts";
import { useSession } from "../../store/session.ts";
import { useWords } from "../../words/words.tsx";
import { FailureNotice } from "../shell/FailureNotice.tsx";
import { AccountFrame } from "./AccountFrame.tsx";
import { createAccountForm } from "./account-form.state.ts";
import { accountWords } from "./account-words.ts";

export default function SignUp(): JSX.Element {
	const words = useWords();
	const { t } = words;
	const session = useSession();
	const navigate = useNavigate();
	usePage(() => t("signUp.title"));
	const { registration } = session;
	/** Undefined while the server is asked, null when it does not answer. */
	const asked = () => (registration.loading ? undefined : registration.latest);
	const known = () => asked() ?? undefined;
	const needsCode = () => known()?.needsSetupCode ?? false;
	const form = createAccountForm(
		() => ({ newPassword: true, setupCode: needsCode() }),
		({ name, email, password, setupCode }) => session.signUp({ name, email, password, ...(needsCode() ? { setupCode } : {}) }),
	);
	let element: HTMLFormElement | undefined;

	async function submit(event: SubmitEvent): Promise<void> {
		event.preventDefault();
		if (await form.submit()) navigate("/welcome", { replace: true });
		else focusFirstError(element);
	}

	const toSignIn = () => (
		<a href="/sign-in" class={buttonClass({ kind: "quiet", wide: true })}>
			{t("signUp.toSignIn")}
		</a>
	);

	return (
		<Show when={!session.account()} fallback={<Navigate href={form.busy() ? "/welcome" : "/"} />}>
			<AccountFrame title={known()?.open === false ? t("accountPage.closed") : t("signUp.title")} text={t("signUp.text")}>
				<Switch fallback={<Skeleton lines={4} class="h-11" />}>
					<Match when={asked() === null}>
						<FailureNotice code="offline" onRetry={() => location.reload()} />
					</Match>
					<Match when={known()?.open === false}>
						<div class="stack gap-5">
							<p>{t("accountPage.closedText")}</p>
							{toSignIn()}
						</div>
					</Match>
					<Match when={known()}>
						<form ref={element} class="stack gap-5" novalidate onSubmit={submit}>
							<Show when={form.failure()}>{(code) => <FailureNotice code={code()} />}</Show>
							<Show when={known()?.first && !form.failure()}>
								<Notice tone="info" what={t("accountPage.first")} />
							</Show>
							<TextField
								label={t("signUp.name")}
								name="name"
								optional
								maxlength="80"
								autocomplete="name"
								value={form.draft.name}
								onInput={(value) => form.set("name", value)}
							/>
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
								hint={t("signUp.passwordHint")}
								type="password"
								name="password"
								autocomplete="new-password"
								minlength="12"
								value={form.draft.password}
								error={accountWords(form.errors().password, form.draft, words)}
								onInput={(value) => form.set("password", value)}
							/>
							<Show when={needsCode()}>
								<TextField
									label={t("signUp.setupCode")}
									hint={t("signUp.setupCodeHint")}
									name="setup-code"
									autocomplete="one-time-code"
									autocapitalize="none"
									spellcheck={false}
									value={form.draft.setupCode}
									error={accountWords(form.errors().setupCode, form.draft, words)}
									onInput={(value) => form.set("setupCode", value)}
								/>
							</Show>
							<Button type="submit" kind="primary" wide busy={form.busy()}>
								{t("signUp.action")}
							</Button>
							{toSignIn()}
						</form>
					</Match>
				</Switch>
			</AccountFrame>
		</Show>
	);
}
