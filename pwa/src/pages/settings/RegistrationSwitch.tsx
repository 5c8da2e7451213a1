import { type JSX, Show } from "solid-js";
import { Checkbox } from "../../components/Checkbox.tsx";
import { useSession } from "../../store/session.ts";
import { useWords } from "../../words/words.tsx";
import { FailureNotice } from "../shell/FailureNotice.tsx";
import { createSaving } from "./saving.state.ts";

/** For the admin: whether others can make accounts here. */
export function RegistrationSwitch(): JSX.Element {
	const { t } = useWords();
	const session = useSession();
	const saving = createSaving();
	const registration = () => (session.registration.loading ? session.registration.latest : session.registration());
	return (
		<>
			<Show when={saving.failure()}>{(code) => <FailureNotice code={code()} />}</Show>
			<Checkbox
				label={t("settings.openRegistration")}
				hint={t("settings.openRegistrationText")}
				checked={registration()?.open ?? false}
				disabled={!registration() || saving.busy()}
				onChange={(open) => void saving.run(() => session.openRegistration(open))}
			/>
		</>
	);
}
