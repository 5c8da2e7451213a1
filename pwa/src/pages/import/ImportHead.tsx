import { createEffect, createMemo, createSignal, type JSX, Show } from "solid-js";
import { Button } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import { Progress } from "../../components/Meter.tsx";
import type { Importer } from "../../import/importer.ts";
import { useWords } from "../../words/words.tsx";
import { Figures } from "./Figures.tsx";
import { createImportFraction } from "./import-fraction.ts";
import { tallyOf } from "./tally.ts";

/** A rate over less than this says nothing. */
const SETTLED_MS = 2_000;
/** Of the whole: as often a screen reader hears of it. */
const HEARD_EVERY = 0.25;

/** The verdict first: how far it is or what it has given, then figures and buttons. */
export function ImportHead(props: { importer: Importer; actions?: JSX.Element }): JSX.Element {
	const { t } = useWords();
	const importer = () => props.importer;
	const progress = () => importer().progress();
	const isRunning = () => importer().isRunning();
	const tally = createMemo(() => tallyOf(importer().files));
	const fractionOf = createImportFraction();
	const [fraction, setFraction] = createSignal(0);
	let isNewRun = true;
	createEffect(() => {
		const now = fractionOf(importer().files);
		// Archives in archives unfold to more than they weighed: the bar then waits instead of going back.
		setFraction((before) => (isNewRun ? now : Math.max(before, now)));
		isNewRun = !isRunning();
	});
	const rate = () => {
		const { at, done } = importer().began();
		const passed = performance.now() - at;
		const perSecond = ((progress().done - done) / passed) * 1000;
		return passed < SETTLED_MS || perSecond <= 0 ? null : perSecond;
	};
	const result = (): string => {
		const { added, merged, known, health, asking, refused } = tally();
		if (asking > 0) return t("import.asks", asking);
		if (added + merged > 0) return t("import.finished", added, merged);
		if (health > 0) return t("import.healthFinished", health);
		return t(known === 0 && refused > 0 ? "import.nothingRead" : "import.nothingNew");
	};
	const isAtRisk = () => importer().kept() === "full" || importer().kept() === "impossible";
	const kept = () => {
		const state = importer().kept();
		return state === "empty" ? t("import.canLeave") : t(`import.kept.${state}`);
	};
	const counted = () => t("import.progress", progress().done, progress().total);
	const heard = createMemo(() => {
		if (!isRunning()) return importer().files.length > 0 ? result() : "";
		if (importer().isPaused()) return t("import.paused");
		return `${t("import.title")}: ${Math.floor(fraction() / HEARD_EVERY) * HEARD_EVERY * 100} %`;
	});
	return (
		<div class="stack gap-4">
			<div class="flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
				<p class="text-lead font-650 min-w-0">
					<Show when={isRunning()} fallback={result()}>
						{counted()}
						<Show when={importer().isPaused()}>
							<span class="font-400 text-ink-soft"> · {t("import.paused")}</span>
						</Show>
					</Show>
				</p>
				<div class="flex gap-2 ml-auto">
					<Show
						when={isRunning()}
						fallback={
							<Show
								when={tally().asking > 0}
								fallback={
									<Button small kind="quiet" onClick={() => importer().clear()}>
										{t("import.clear")}
									</Button>
								}
							>
								<Button small kind="quiet" onClick={() => importer().cancel()}>
									{t("import.leaveOut", tally().asking)}
								</Button>
							</Show>
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
				<div>
					<Progress label={t("import.title")} valueText={counted()} fraction={fraction()} />
					<p class={`mt-2 flex gap-1.5 text-small text-pretty ${isAtRisk() ? "" : "text-ink-soft"}`}>
						<Show when={isAtRisk()}>
							<span class="text-warn">
								<Icon name="alert" size={16} />
							</span>
						</Show>
						<span>
							{kept()}
							<Show when={importer().isPaused() ? null : rate()}>{(perSecond) => ` ${t("import.rate", perSecond())}`}</Show>
						</span>
					</p>
				</div>
			</Show>
			<Figures tally={tally()} />
			<Show when={!isRunning() && tally().asking === 0 && tally().added + tally().merged > 0 && props.actions}>
				<div class="flex flex-wrap gap-2">{props.actions}</div>
			</Show>
			<p class="sr-only" role="status">
				{heard()}
			</p>
		</div>
	);
}
