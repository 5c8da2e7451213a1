import { createSignal, createUniqueId, For, type JSX, Show } from "solid-js";
import type { Language } from "../../shared/athlete/profile.ts";
import { featureNames, siteNames, siteOf } from "../messages/features.ts";
import type { Failure } from "../messages/message.ts";
import { send } from "../messages/send.ts";
import type { Settings, SettingsChange } from "../messages/settings.ts";
import { askContextAgain } from "../panel/context.ts";
import { Notice } from "../panel/Notice.tsx";
import { usePageWords } from "../words/page-words.ts";

const choices = ["own", "en", "ko"] as const;

/** Every change is kept at once. */
export function SettingsForm(props: { settings: Settings }): JSX.Element {
	const { words, p } = usePageWords();
	const [failure, setFailure] = createSignal<Failure | null>(null);
	const [saved, setSaved] = createSignal(false);
	const language = createUniqueId();

	async function change(changed: SettingsChange): Promise<void> {
		setSaved(false);
		const answer = await send("settings.change", changed);
		setFailure(answer.ok ? null : answer.failure);
		await askContextAgain();
		setSaved(answer.ok);
	}

	return (
		<>
			<section class="stack gap-4" aria-labelledby="sites">
				<div>
					<h2 id="sites" class="text-lead">
						{p("options.sites")}
					</h2>
					<p class="text-small text-ink-soft text-pretty">{p("options.sitesHint")}</p>
				</div>
				<For each={siteNames}>
					{(site) => (
						<fieldset class="card stack gap-1">
							<Check
								label={p(`options.names.${site}`)}
								strong
								checked={props.settings.sites[site]}
								onChange={(on) => void change({ sites: { [site]: on } })}
							/>
							<div class="stack gap-1 pl-7.5">
								<For each={featureNames.filter((name) => siteOf[name] === site)}>
									{(name) => (
										<Check
											label={p(`options.features.${name}`)}
											checked={props.settings.features[name]}
											disabled={!props.settings.sites[site]}
											onChange={(on) => void change({ features: { [name]: on } })}
										/>
									)}
								</For>
								<Show when={site === "strava"}>
									<Check
										label={p("options.originals")}
										hint={p("options.originalsHint")}
										checked={props.settings.bringInOriginals}
										disabled={!props.settings.sites.strava || !props.settings.features.stravaActivity}
										onChange={(on) => void change({ bringInOriginals: on })}
									/>
								</Show>
							</div>
						</fieldset>
					)}
				</For>
			</section>
			<section class="stack gap-1.5">
				<label for={language} class="text-lead font-650">
					{p("options.language")}
				</label>
				<select
					id={language}
					class="min-h-11 px-3 rounded border border-field bg-sheet text-ink max-w-60"
					onChange={(event) => {
						const chosen = event.currentTarget.value;
						void change({ language: chosen === "own" ? null : (chosen as Language) });
					}}
				>
					<For each={choices}>
						{(choice) => (
							<option value={choice} selected={(props.settings.language ?? "own") === choice}>
								{p(`options.languages.${choice}`)}
							</option>
						)}
					</For>
				</select>
			</section>
			<div aria-live="polite" class="min-h-6 text-small text-ink-soft">
				<Show when={failure()} fallback={saved() ? p("options.saved") : ""}>
					{(told) => <Notice tone="bad" text={words.failed(told())} />}
				</Show>
			</div>
		</>
	);
}

interface CheckProps {
	label: string;
	hint?: string;
	strong?: boolean;
	checked: boolean;
	disabled?: boolean;
	onChange: (on: boolean) => void;
}

function Check(props: CheckProps): JSX.Element {
	const id = createUniqueId();
	return (
		<div class="grid grid-cols-[20px_1fr] gap-x-2.5 py-1.5">
			<input
				id={id}
				type="checkbox"
				class="checkbox disabled:opacity-50"
				checked={props.checked}
				disabled={props.disabled}
				aria-describedby={props.hint ? `${id}-hint` : undefined}
				onChange={(event) => props.onChange(event.currentTarget.checked)}
			/>
			<label for={id} class={props.strong ? "font-650" : props.disabled ? "text-ink-faint" : ""}>
				{props.label}
			</label>
			<Show when={props.hint}>
				{(hint) => (
					<p id={`${id}-hint`} class="col-start-2 text-small text-ink-soft text-pretty">
						{hint()}
					</p>
				)}
			</Show>
		</div>
	);
}
