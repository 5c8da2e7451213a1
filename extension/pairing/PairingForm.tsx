import { createSignal, createUniqueId, type JSX, Show } from "solid-js";
import { buttonClass } from "../../look/button-class.ts";
import { Icon } from "../../look/Icon.tsx";
import { readAddress } from "../background/address.ts";
import { Button } from "../panel/Button.tsx";
import { Notice } from "../panel/Notice.tsx";
import { usePageWords } from "../words/page-words.ts";
import type { Pairing } from "./pairing.state.ts";

/** Where the athlete's own Longrun is. */
export function PairingForm(props: { pairing: Pairing; origin: string | null }): JSX.Element {
	const { words, p } = usePageWords();
	const id = createUniqueId();
	const [typed, setTyped] = createSignal(props.origin ?? "");
	const [touched, setTouched] = createSignal(false);
	const host = () => {
		const address = readAddress(typed());
		return address.ok ? new URL(address.value).host : null;
	};
	/** Of the connection that has just ended: nothing is wrong with what is typed here. */
	const isStillListed = () => props.pairing.failure()?.code === "still_listed";
	const problem = () =>
		props.pairing.failure() && !isStillListed() && !touched() && words.failed(props.pairing.failure() ?? { code: "unknown" });
	let field: HTMLInputElement | undefined;

	function submit(event: SubmitEvent): void {
		event.preventDefault();
		setTouched(false);
		props.pairing.connect(typed());
		if (props.pairing.failure()) field?.focus();
	}

	return (
		<form class="stack gap-4" novalidate onSubmit={submit}>
			<Show when={isStillListed()}>
				<Notice tone="warn" text={words.failed({ code: "still_listed" })}>
					<Show when={props.origin}>
						{(origin) => (
							<a class={buttonClass({ small: true })} href={`${origin()}/settings#devices`} target="_blank" rel="noreferrer">
								{p("pairing.open")}
							</a>
						)}
					</Show>
				</Notice>
			</Show>
			<p class="text-ink-soft text-pretty">{p("pairing.teach")}</p>
			<div class="stack gap-1.5">
				<label for={id} class="font-500">
					{p("pairing.address")}
				</label>
				<input
					ref={field}
					id={id}
					class="w-full min-h-11 px-3 rounded border border-field bg-sheet text-ink placeholder:text-ink-faint aria-[invalid=true]:border-bad"
					type="text"
					inputmode="url"
					name="address"
					autocomplete="url"
					autocapitalize="none"
					spellcheck={false}
					value={typed()}
					aria-describedby={`${id}-note`}
					aria-invalid={problem() ? "true" : undefined}
					onInput={(event) => {
						setTouched(true);
						setTyped(event.currentTarget.value);
					}}
				/>
				<div id={`${id}-note`} class="text-small text-pretty" aria-live="polite">
					<Show
						when={problem()}
						fallback={
							<span class="text-ink-soft">
								<Show when={host()} fallback={p("pairing.hint")}>
									{(name) => p("pairing.willAsk", name())}
								</Show>
							</span>
						}
					>
						{(text) => (
							<span class="flex gap-1.5 text-bad">
								<Icon name="alert" size={16} />
								<span>{text()}</span>
							</span>
						)}
					</Show>
				</div>
			</div>
			<Button type="submit" kind="primary" wide busy={props.pairing.busy()} onPress={() => {}}>
				{p("pairing.connect")}
			</Button>
		</form>
	);
}
