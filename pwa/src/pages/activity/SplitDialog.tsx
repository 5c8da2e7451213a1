import { createEffect, createSignal, type JSX, on } from "solid-js";
import { Button } from "../../components/Button.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { TextField } from "../../components/TextField.tsx";
import { useWords } from "../../words/words.tsx";
import { secondsOfClock } from "./clock-input.ts";

/** Asks where an activity is to be cut. */
export function SplitDialog(props: {
	open: boolean;
	/** Length of the activity. */
	seconds: number;
	/** Seconds after the start that are filled in; null is none. */
	offered: number | null;
	busy: boolean;
	onClose: () => void;
	onSplit: (atSeconds: number) => void;
}): JSX.Element {
	const { t, f } = useWords();
	const [text, setText] = createSignal("");
	const [tried, setTried] = createSignal(false);
	createEffect(
		on(
			() => props.open,
			(open) => {
				if (!open) return;
				setTried(false);
				setText(props.offered ? f.clock(props.offered) : "");
			},
		),
	);
	const at = () => {
		const seconds = secondsOfClock(text());
		return seconds !== null && seconds > 0 && seconds < props.seconds ? seconds : null;
	};
	function submit(): void {
		setTried(true);
		const seconds = at();
		if (seconds !== null) props.onSplit(seconds);
	}
	return (
		<Dialog
			open={props.open}
			onClose={props.onClose}
			title={t("activity.sources.splitTitle")}
			text={t("activity.sources.splitText")}
			actions={
				<>
					<Button onClick={() => props.onClose()}>{t("actions.cancel")}</Button>
					<Button kind="primary" busy={props.busy} onClick={submit}>
						{t("activity.sources.split")}
					</Button>
				</>
			}
		>
			<TextField
				label={t("activity.sources.splitTime")}
				hint={t("activity.sources.splitHint")}
				error={tried() && at() === null ? t("activity.sources.splitWrong") : undefined}
				inputMode="text"
				value={text()}
				onInput={setText}
				onKeyDown={(event) => event.key === "Enter" && submit()}
			/>
		</Dialog>
	);
}
