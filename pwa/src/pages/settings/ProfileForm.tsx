import { createMemo, type JSX, Show } from "solid-js";
import type { Profile } from "../../../../shared/athlete/profile.ts";
import { Button } from "../../components/Button.tsx";
import { Select } from "../../components/Select.tsx";
import { TextField } from "../../components/TextField.tsx";
import { useToday } from "../../state/athlete-day.ts";
import { focusFirstError } from "../../state/focus-error.ts";
import { toast } from "../../state/toasts.ts";
import { send } from "../../store/outbox.ts";
import { preferences } from "../../store/preferences.ts";
import { useWords } from "../../words/words.tsx";
import { FailureNotice } from "../shell/FailureNotice.tsx";
import { TrainingFields } from "../welcome/TrainingFields.tsx";
import { BlockedDays } from "./BlockedDays.tsx";
import { CoachingFields } from "./CoachingFields.tsx";
import { HeartFields } from "./HeartFields.tsx";
import { Injuries } from "./Injuries.tsx";
import { createProfileForm } from "./profile-form.state.ts";
import { Races } from "./Races.tsx";
import { SettingsPart } from "./SettingsPart.tsx";
import { createSaving } from "./saving.state.ts";
import { UnsavedGuard } from "./UnsavedGuard.tsx";
import { WatchFields } from "./WatchFields.tsx";
import { ZoneFields } from "./ZoneFields.tsx";

/** Everything that shapes the plan except its goal; saved at once, and the plan follows. */
export function ProfileForm(props: { profile: Profile; hasPlan: boolean; onSend: (profile: Profile) => void }): JSX.Element {
	const { t, f } = useWords();
	const today = useToday();
	const form = createProfileForm(
		() => props.profile,
		today,
		() => f.unitMetres,
	);
	const saving = createSaving();
	let element: HTMLFormElement | undefined;
	const zones = createMemo(() => [...new Set([form.draft.zone, ...Intl.supportedValuesOf("timeZone")])].sort());
	const zoneError = () => (form.errors().zone === undefined ? undefined : t("checks.unknown_zone"));

	async function save(event: SubmitEvent): Promise<void> {
		event.preventDefault();
		const profile = form.read();
		if (!profile) return focusFirstError(element);
		const saved = await saving.run(async () => {
			props.onSend(profile);
			await send({ kind: "saveProfile", body: profile });
			if (props.hasPlan) await send({ kind: "regeneratePlan", body: { baseVersion: null } });
		});
		if (!saved) return;
		form.saved();
		toast(t("actions.saved"));
	}

	return (
		<form
			ref={element}
			class="[&_input]:scroll-mb-40 [&_select]:scroll-mb-40 [&_button]:scroll-mb-40 [&_label]:scroll-mb-40"
			novalidate
			onSubmit={save}
		>
			<SettingsPart title={t("settings.availability")} text={t("onboarding.availability.text")} anchor="training">
				<TrainingFields draft={form.draft.training} errors={form.errors()} onChange={form.setTraining} />
			</SettingsPart>
			<SettingsPart title={t("training.title")} text={t("training.text")} anchor="coaching">
				<CoachingFields draft={form.draft.coaching} errors={form.errors().coaching ?? {}} onChange={form.setCoaching} />
			</SettingsPart>
			<SettingsPart title={t("training.blocked")} text={t("training.blockedHint")} anchor="blocked">
				<BlockedDays value={form.draft.coaching.blocked} today={today()} onChange={(blocked) => form.setCoaching({ blocked })} />
			</SettingsPart>
			<SettingsPart title={t("training.injuries")} text={t("training.injuriesHint")} anchor="injuries">
				<Injuries value={form.draft.coaching.injuries} today={today()} onChange={(injuries) => form.setCoaching({ injuries })} />
			</SettingsPart>
			<SettingsPart title={t("moreSettings.heartRates")} text={t("moreSettings.heartRatesText")}>
				<HeartFields draft={form.draft.hearts} errors={form.errors()} onChange={form.setHeart} />
			</SettingsPart>
			<SettingsPart title={t("zoneSettings.title")} text={t("zoneSettings.text")} anchor="zones">
				<ZoneFields draft={form.draft.zones} errors={form.errors().zones ?? {}} onChange={form.setZones} />
			</SettingsPart>
			<SettingsPart title={t("watchSettings.title")} text={t("watchSettings.text")} anchor="watch">
				<WatchFields draft={form.draft.watch} errors={form.errors().watch ?? {}} onChange={form.setWatch} />
			</SettingsPart>
			<SettingsPart title={t("moreSettings.races")}>
				<Races races={form.draft.races} units={preferences.units()} today={today()} onChange={(races) => form.set({ races })} />
			</SettingsPart>
			<SettingsPart title={t("settings.profile")}>
				<div class="grid gap-4 sm:grid-cols-2">
					<TextField
						label={t("moreSettings.name")}
						optional
						maxlength="80"
						autocomplete="name"
						value={form.draft.name}
						onInput={(name) => form.set({ name })}
					/>
					<Select
						label={t("moreSettings.zone")}
						choices={zones().map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
						value={form.draft.zone}
						error={zoneError()}
						onChange={(zone) => form.set({ zone })}
					/>
				</div>
			</SettingsPart>
			<div
				class={`z-20 py-3 mb-3 bg-paper stack gap-3 md:pl-60 ${form.isChanged() ? "sticky bottom-16 lg:bottom-0 border-t border-line-strong pb-3" : ""}`}
			>
				<Show when={saving.failure()}>{(code) => <FailureNotice code={code()} />}</Show>
				<div class="flex flex-wrap items-center gap-x-3 gap-y-2">
					<Button type="submit" kind="primary" busy={saving.busy()}>
						{t("actions.save")}
					</Button>
					<Show when={form.isChanged()} fallback={<span class="text-small text-ink-soft">{t("moreSettings.planFollows")}</span>}>
						<Button kind="quiet" disabled={saving.busy()} onClick={form.undo}>
							{t("zoneSettings.unsaved.undo")}
						</Button>
						<span class="text-small text-ink-soft">{t("zoneSettings.unsaved.note")}</span>
					</Show>
				</div>
			</div>
			<UnsavedGuard when={form.isChanged()} />
		</form>
	);
}
