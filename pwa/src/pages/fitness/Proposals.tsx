import { createSignal, For, type JSX, Show } from "solid-js";
import { type RefusalReason, refusalReasons, type ThresholdEntry, type ThresholdProposal } from "../../../../shared/fitness/threshold.ts";
import { Button } from "../../components/Button.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { RadioGroup } from "../../components/RadioGroup.tsx";
import { toast } from "../../state/toasts.ts";
import { keep } from "../../store/outbox.ts";
import { useWords } from "../../words/words.tsx";
import { thresholdValue } from "./threshold-value.ts";

/** Changes that were found in recordings and wait for the athlete's word: what, why, and what follows. */
export function Proposals(props: { proposals: readonly ThresholdProposal[] }): JSX.Element {
	const words = useWords();
	const { t, f } = words;
	const [answered, setAnswered] = createSignal<ReadonlySet<string>>(new Set());
	const [doubted, setDoubted] = createSignal<ThresholdEntry | null>(null);
	const [reason, setReason] = createSignal<RefusalReason | null>(null);
	const shown = () => props.proposals.filter(({ entry }) => !answered().has(entry.id));

	async function answer(entry: ThresholdEntry, given: "confirm" | "refuse", why: RefusalReason | null): Promise<void> {
		setDoubted(null);
		setAnswered((ids) => new Set([...ids, entry.id]));
		await keep({ kind: "answerThreshold", body: { id: entry.id, answer: given, reason: why } });
		toast(given === "confirm" ? t("fitnessPage.confirmed") : t("fitnessPage.refused"), {
			label: t("actions.undo"),
			run: () => void takeBack(entry),
		});
	}

	async function takeBack(entry: ThresholdEntry): Promise<void> {
		await keep({ kind: "takeBackThreshold", body: { id: entry.id } });
		setAnswered((ids) => new Set([...ids].filter((id) => id !== entry.id)));
	}

	const evidence = ({ evidence: found, day }: ThresholdEntry): string => {
		const when = f.date(day, "weekday");
		if (!found) return when;
		const what = found.metres && found.seconds ? t("fitness.evidenceLine", f.distance(found.metres, 2), f.clock(found.seconds)) : "";
		return [when, t(`fitnessPage.rules.${found.rule}`), what].filter(Boolean).join(" · ");
	};

	return (
		<Show when={shown().length > 0}>
			<section class="mb-8" aria-label={t("fitnessPage.proposals")}>
				<h2 class="text-heading mb-2">{t("fitnessPage.proposals")}</h2>
				<ul class="grid gap-3 lg:grid-cols-2">
					<For each={shown()}>
						{({ entry, current }) => (
							<li class="card">
								<p class="font-600">
									{t(
										"fitnessPage.proposal",
										t(`fitnessPage.kinds.${entry.kind}`),
										current === null ? "–" : thresholdValue(entry.kind, current, words),
										entry.value === null ? "–" : thresholdValue(entry.kind, entry.value, words),
									)}
								</p>
								<p class="mt-0.5 text-small text-ink-soft">
									<Show when={entry.evidence?.activityId} fallback={evidence(entry)}>
										{(id) => (
											<a class="text-link" href={`/activities/${id()}`}>
												{evidence(entry)}
											</a>
										)}
									</Show>
								</p>
								<p class="mt-1 text-small text-ink-soft text-pretty">{t(`fitnessPage.follows.${entry.kind}`)}</p>
								<div class="flex flex-wrap gap-2 mt-3">
									<Button small kind="primary" onClick={() => void answer(entry, "confirm", null)}>
										{t("fitnessPage.confirm")}
									</Button>
									<Button
										small
										onClick={() => {
											setReason(null);
											setDoubted(entry);
										}}
									>
										{t("fitnessPage.refuse")}
									</Button>
								</div>
							</li>
						)}
					</For>
				</ul>
			</section>
			<Dialog
				open={doubted() !== null}
				onClose={() => setDoubted(null)}
				title={t("fitnessPage.refuseTitle")}
				text={t("fitnessPage.refuseText")}
				actions={
					<>
						<Button onClick={() => setDoubted(null)}>{t("actions.cancel")}</Button>
						<Button
							kind="primary"
							disabled={reason() === null}
							onClick={() => {
								const entry = doubted();
								if (entry) void answer(entry, "refuse", reason());
							}}
						>
							{t("fitnessPage.refuse")}
						</Button>
					</>
				}
			>
				<RadioGroup
					label={t("fitnessPage.refuseTitle")}
					hideLabel
					choices={refusalReasons.map((value) => ({ value, label: t(`fitnessPage.reasons.${value}`) }))}
					value={reason()}
					onChange={setReason}
				/>
			</Dialog>
		</Show>
	);
}
