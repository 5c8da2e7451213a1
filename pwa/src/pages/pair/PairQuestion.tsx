import { For, type JSX, Show } from "solid-js";
import { showPairingCode } from "../../../../shared/athlete/pairing-code.ts";
import { Button } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import { Notice } from "../../components/Notice.tsx";
import { useSession } from "../../store/session.ts";
import { useWords } from "../../words/words.tsx";
import { FailureNotice } from "../shell/FailureNotice.tsx";
import { createArmed } from "./armed.state.ts";
import type { Pairing, PairStep } from "./pair.state.ts";

/** What asks, for what, and as whom: one click says yes. */
export function PairQuestion(props: { asked: Extract<PairStep, { step: "asking" }>; pairing: Pairing }): JSX.Element {
	const { t } = useWords();
	const session = useSession();
	const armed = createArmed();
	return (
		<div class="stack gap-6">
			<div>
				<p class="font-500">{t("pairing.sameCode")}</p>
				<p class="mt-2 py-4 rounded border border-line-strong bg-sheet text-center text-figure font-650 tabular-nums">
					{/* Letter by letter for those who listen. */}
					<span aria-hidden="true">{showPairingCode(props.asked.code)}</span>
					<span class="sr-only">{[...props.asked.code].join(" ")}</span>
				</p>
			</div>
			<Notice tone="warn" what={t("pairing.warning")} />
			<div>
				<h2 class="text-heading mb-1">{t("pairing.may")}</h2>
				<ul class="stack gap-1.5">
					<For each={props.asked.request.scopes}>
						{(scope) => (
							<li class="flex gap-2">
								<span class="mt-0.25 text-good">
									<Icon name="check" size={18} />
								</span>
								<span>{t(`pairing.scopes.${scope}`)}</span>
							</li>
						)}
					</For>
				</ul>
				<p class="mt-3 text-small text-ink-soft text-pretty">
					{t("pairing.mayNot")} <Show when={session.account()}>{(account) => t("pairing.account", account().name, account().email)}</Show>
				</p>
			</div>
			<Show when={props.asked.failure}>{(code) => <FailureNotice code={code()} />}</Show>
			<div class="stack gap-2">
				<Button
					kind="primary"
					wide
					aria-disabled={!armed()}
					busy={props.pairing.busy() === "approve"}
					onClick={() => armed() && void props.pairing.approve()}
				>
					{t("pairing.approve")}
				</Button>
				<Button wide busy={props.pairing.busy() === "refuse"} onClick={() => void props.pairing.refuse()}>
					{t("pairing.refuse")}
				</Button>
			</div>
		</div>
	);
}
