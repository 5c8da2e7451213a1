import type { JSX } from "solid-js";
import { type Language, languages, type Profile, type UnitSystem, unitSystems } from "../../../../shared/athlete/profile.ts";
import { Checkbox } from "../../components/Checkbox.tsx";
import { Segmented } from "../../components/Segmented.tsx";
import { shortcutKeys } from "../../state/shortcut-keys.ts";
import { keep } from "../../store/outbox.ts";
import { preferences, themes } from "../../store/preferences.ts";
import { languageNames } from "../../words/language-names.ts";
import { useWords } from "../../words/words.tsx";

/** Language, appearance and units: at once on this device, and for files and letters through the profile. */
export function Display(props: { profile: Profile | null; onSend: (profile: Profile) => void }): JSX.Element {
	const { t } = useWords();

	function tell(change: { language: Language } | { units: UnitSystem }): void {
		if (!props.profile) return;
		const profile = { ...props.profile, ...change };
		props.onSend(profile);
		void keep({ kind: "saveProfile", body: profile });
	}

	return (
		<div class="stack gap-5">
			<Segmented
				label={t("settings.language")}
				showLabel
				choices={languages.map((value) => ({ value, label: languageNames[value] }))}
				value={preferences.language()}
				onChange={(language) => {
					preferences.setLanguage(language);
					tell({ language });
				}}
			/>
			<Segmented
				label={t("settings.theme")}
				showLabel
				choices={themes.map((value) => ({ value, label: t(`settings.themes.${value}`) }))}
				value={preferences.theme()}
				onChange={preferences.setTheme}
			/>
			<Segmented
				label={t("settings.units")}
				showLabel
				choices={unitSystems.map((value) => ({ value, label: t(`settings.unitSystems.${value}`) }))}
				value={preferences.units()}
				onChange={(units) => {
					preferences.setUnits(units);
					tell({ units });
				}}
			/>
			<Checkbox label={t("shell.useKeys")} hint={t("shell.useKeysHint")} checked={shortcutKeys.areOn()} onChange={shortcutKeys.set} />
		</div>
	);
}
