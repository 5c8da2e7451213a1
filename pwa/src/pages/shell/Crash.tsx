import { type JSX, onMount } from "solid-js";
import { Button } from "../../components/Button.tsx";
import { Notice } from "../../components/Notice.tsx";
import { useWords } from "../../words/words.tsx";

/** A bug in a page: said, reported to the console, and a way on. */
export function Crash(props: { error: unknown }): JSX.Element {
	const { t } = useWords();
	onMount(() => reportError(props.error));
	return (
		<main class="max-w-140 mx-auto px-5 pt-20">
			<Notice tone="bad" what={t("errors.internal.what")} safe={t("errors.internal.safe")}>
				<Button small onClick={() => location.reload()}>
					{t("app.reload")}
				</Button>
			</Notice>
		</main>
	);
}
