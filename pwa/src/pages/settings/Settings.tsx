import { useLocation } from "@solidjs/router";
import { createEffect, type JSX, Match, on, Show, Switch } from "solid-js";
import { Skeleton } from "../../components/Skeleton.tsx";
import { usePage } from "../../state/page.ts";
import { useProfile, useTwoMonths } from "../../store/queries.ts";
import { useSession } from "../../store/session.ts";
import { useWords } from "../../words/words.tsx";
import { GoalList } from "../goals/GoalList.tsx";
import { useLiveGoals } from "../goals/live-goals.ts";
import { createSeason } from "../goals/season.state.ts";
import { FailureNotice } from "../shell/FailureNotice.tsx";
import { DeleteAccount } from "./DeleteAccount.tsx";
import { Devices } from "./Devices.tsx";
import { Display } from "./Display.tsx";
import { ExportData } from "./ExportData.tsx";
import { createLatestProfile } from "./latest-profile.ts";
import { Privacy } from "./Privacy.tsx";
import { ProfileForm } from "./ProfileForm.tsx";
import { RegistrationSwitch } from "./RegistrationSwitch.tsx";
import { SettingsPart } from "./SettingsPart.tsx";
import { SignOut } from "./SignOut.tsx";
import { Versions } from "./Versions.tsx";

export default function Settings(): JSX.Element {
	const { t } = useWords();
	usePage(() => t("settings.title"));
	const session = useSession();
	const profile = useProfile();
	const goals = useLiveGoals();
	const months = useTwoMonths();
	const location = useLocation();
	const latest = createLatestProfile(() => profile.data?.profile ?? null);
	const season = createSeason(() => goals.data?.goals ?? []);

	// The parts come with their answers, later than the address: the place it names is gone to once they are there.
	createEffect(
		on(
			() => goals.data !== undefined && profile.data !== undefined && location.hash.slice(1),
			(anchor) => anchor && document.getElementById(anchor)?.scrollIntoView(),
		),
	);

	return (
		<div class="max-w-200">
			<h1 class="text-title mb-5">{t("settings.title")}</h1>
			<SettingsPart title={t("settings.display")}>
				<Display profile={latest.profile()} onSend={latest.sent} />
			</SettingsPart>
			<SettingsPart title={t("settings.goal")} anchor="goal">
				<Show when={goals.data} fallback={<Skeleton lines={2} />}>
					{(known) => <GoalList goals={known().goals} season={season()} />}
				</Show>
			</SettingsPart>
			<Switch
				fallback={
					<div class="py-6 border-t border-line">
						<Skeleton lines={6} class="h-8" />
					</div>
				}
			>
				<Match when={profile.data?.profile}>
					{(known) => <ProfileForm profile={latest.profile() ?? known()} onSend={latest.sent} hasPlan={months.data !== undefined} />}
				</Match>
				<Match when={profile.error}>{(error) => <FailureNotice code={error().code} onRetry={() => void profile.refetch()} />}</Match>
			</Switch>
			<SettingsPart title={t("moreSettings.versions")} text={t("moreSettings.versionsText")} anchor="versions">
				<Versions />
			</SettingsPart>
			<SettingsPart title={t("privacy.title")} text={t("privacy.text")} anchor="privacy">
				<Privacy />
			</SettingsPart>
			<SettingsPart title={t("devices.title")} text={t("devices.text")} anchor="devices">
				<Devices />
			</SettingsPart>
			<SettingsPart title={t("settings.data")}>
				<ExportData />
			</SettingsPart>
			<SettingsPart title={t("moreSettings.account")}>
				<SignOut />
			</SettingsPart>
			<Show when={session.account()?.role === "admin"}>
				<SettingsPart title={t("moreSettings.admin")}>
					<RegistrationSwitch />
				</SettingsPart>
			</Show>
			<SettingsPart title={t("settings.delete")}>
				<DeleteAccount />
			</SettingsPart>
			<p class="py-6 border-t border-line text-small text-ink-soft">
				<a class="text-link" href="/api-docs">
					{t("moreSettings.api")}
				</a>
			</p>
		</div>
	);
}
