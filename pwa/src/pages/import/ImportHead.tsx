import { createMemo, type JSX, Show } from "solid-js";
import { Button } from "../../components/Button.tsx";
import { Progress } from "../../components/Meter.tsx";
import type { Importer } from "../../import/importer.ts";
import { useWords } from "../../words/words.tsx";
import { TallyLine } from "./TallyLine.tsx";
import { tallyOf } from "./tally.ts";

/** A rate over less than this says nothing. */
const SETTLED_MS = 2_000;

/** How far it is, what it has given, and the buttons. */
export function ImportHead(props: { importer: Importer }): JSX.Element {
	const { t } = useWords();
	const importer = () => props.importer;
	const progress = () => importer().progress();
	const isRunning = () => importer().isRunning();
	const fraction = () => (progress().total > 0 ? progress().done / progress().total : 0);
	const fresh = createMemo(() => {
		const { added, merged } = tallyOf(importer().files);
		return added + merged;
	});
	const hasHealth = () => importer().files.some(({ counts }) => counts.health > 0);
	const rate = () => {
		const { at, done } = importer().began();
		const passed = performance.now() - at;
		return passed < SETTLED_MS ? null : ((progress().done - done) / passed) * 1000;
	};
	const passedOver = () => [...importer().passedOver().values()].reduce((sum, files) => sum + files, 0);
	const result = () => (fresh() > 0 ? t("import.finished", fresh()) : t(hasHealth() ? "import.statuses.done" : "import.nothingNew"));
	const kept = () => {
		const state = importer().kept();
		return state === "empty" ? t("import.canLeave") : t(`import.kept.${state}`);
	};
	/** Heard at every tenth only: a screen reader must not be talked over. */
	const heard = createMemo(() => {
		if (!isRunning()) return importer().files.length > 0 ? result() : "";
		if (importer().isPaused()) return t("import.paused");
		return `${t("import.title")}: ${Math.floor(fraction() * 10) * 10} %`;
	});
	return (
		<div class="stack gap-3">
			<div class="flex flex-wrap items-start justify-between gap-3">
				<div class="min-w-0">
					<p class="font-600">
						<Show when={isRunning()} fallback={result()}>
							{t("import.progress", progress().done, progress().total)}
							<Show when={!importer().isPaused()} fallback={` · ${t("import.paused")}`}>
								<Show when={rate()}>
									{(perSecond) => <span class="font-400 text-small text-ink-soft"> · {t("import.rate", perSecond())}</span>}
								</Show>
							</Show>
						</Show>
					</p>
					<TallyLine files={importer().files} passedOver={passedOver()} />
					<Show when={isRunning()}>
						<p class="text-small text-ink-soft">{kept()}</p>
					</Show>
				</div>
				<div class="flex flex-wrap gap-2">
					<Show
						when={isRunning()}
						fallback={
							<Button small onClick={() => importer().clear()}>
								{t("import.clear")}
							</Button>
						}
					>
						<Button small onClick={() => (importer().isPaused() ? importer().goOn() : importer().pause())}>
							{t(importer().isPaused() ? "import.goOn" : "import.pause")}
						</Button>
						<Button small kind="quiet" onClick={() => importer().cancel()}>
							{t("importPage.cancel")}
						</Button>
					</Show>
				</div>
			</div>
			<Show when={isRunning()}>
				<Progress label={t("import.title")} valueText={t("import.progress", progress().done, progress().total)} fraction={fraction()} />
			</Show>
			<p class="sr-only" role="status">
				{heard()}
			</p>
		</div>
	);
}
