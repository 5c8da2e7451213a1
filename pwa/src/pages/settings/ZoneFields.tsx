import { For, Index, type JSX, Show } from "solid-js";
import { type Zone, zoneEdge, zoneFill } from "../../../../look/zone.ts";
import { FTP_RANGE } from "../../../../shared/athlete/profile.ts";
import { FieldNote, inputClass } from "../../components/Field.tsx";
import { RadioGroup } from "../../components/RadioGroup.tsx";
import { Segmented } from "../../components/Segmented.tsx";
import { TextField } from "../../components/TextField.tsx";
import { useWords } from "../../words/words.tsx";
import { boundCount, type ZoneDraft, type ZoneErrors, type ZoneKind, zoneKinds } from "./zone-draft.ts";

interface ZoneFieldsProps {
	draft: ZoneDraft;
	errors: ZoneErrors;
	onChange: (change: Partial<ZoneDraft>) => void;
}

/** The first bound is where zone 2 begins. */
const zoneAt = (bound: number): Zone => ([2, 3, 4, 5, 6, 7] as const)[bound] ?? 7;

/** Zones typed or estimated, per measure; threshold power; and whose running power counts. */
export function ZoneFields(props: ZoneFieldsProps): JSX.Element {
	const { t } = useWords();
	const setBounds = (kind: ZoneKind, bounds: string[] | null) => props.onChange({ bounds: { ...props.draft.bounds, [kind]: bounds } });
	return (
		<div class="stack gap-6">
			<For each={zoneKinds}>
				{(kind) => (
					<div>
						<div class="flex flex-wrap items-center justify-between gap-2">
							<span class="font-500">{t(`zoneSettings.kinds.${kind}`)}</span>
							<Segmented
								label={t(`zoneSettings.kinds.${kind}`)}
								choices={[
									{ value: "estimated", label: t("zoneSettings.estimated") },
									{ value: "typed", label: t("zoneSettings.typed") },
								]}
								value={props.draft.bounds[kind] === null ? "estimated" : "typed"}
								onChange={(how) => setBounds(kind, how === "typed" ? Array.from({ length: boundCount[kind] }, () => "") : null)}
							/>
						</div>
						<Show when={props.draft.bounds[kind]}>
							{(bounds) => (
								<fieldset class="mt-3" aria-label={t(`zoneSettings.kinds.${kind}`)}>
									<div class="grid grid-cols-[repeat(auto-fill,minmax(5rem,1fr))] gap-x-2 gap-y-3">
										<Index each={bounds()}>
											{(bound, index) => (
												<label class="text-small text-ink-soft">
													<span class="flex items-center gap-1.5 whitespace-nowrap">
														<svg width="10" height="10" aria-hidden="true">
															<rect
																x=".5"
																y=".5"
																width="9"
																height="9"
																rx="2"
																fill={zoneFill(zoneAt(index))}
																stroke={zoneEdge(zoneAt(index))}
															/>
														</svg>
														{t("zoneSettings.from", String(index + 2))}
													</span>
													<input
														class={`${inputClass} mt-1`}
														inputmode={kind === "speed" ? "text" : "numeric"}
														autocomplete="off"
														aria-invalid={props.errors[kind] ? "true" : undefined}
														value={bound()}
														onInput={(event) => setBounds(kind, bounds().with(index, event.currentTarget.value))}
													/>
												</label>
											)}
										</Index>
									</div>
									<div class="mt-1">
										<FieldNote
											id={`zones-${kind}`}
											hint={t(`zoneSettings.hints.${kind}`)}
											error={props.errors[kind] ? t("zoneSettings.notRising") : undefined}
										/>
									</div>
								</fieldset>
							)}
						</Show>
					</div>
				)}
			</For>
			<TextField
				label={t("zoneSettings.ftp")}
				hint={t("zoneSettings.ftpHint")}
				optional
				inputmode="numeric"
				maxlength="3"
				autocomplete="off"
				value={props.draft.ftp}
				error={props.errors.ftp ? t("zoneSettings.ftpRange", FTP_RANGE.least, FTP_RANGE.most) : undefined}
				onInput={(ftp) => props.onChange({ ftp })}
			/>
			<RadioGroup
				label={t("zoneSettings.runningPower")}
				hint={t("zoneSettings.runningPowerHint")}
				choices={[
					{ value: "native", label: t("zoneSettings.native"), text: t("zoneSettings.nativeText") },
					{ value: "developer", label: t("zoneSettings.developer"), text: t("zoneSettings.developerText") },
				]}
				value={props.draft.runningPower}
				onChange={(runningPower) => props.onChange({ runningPower })}
			/>
		</div>
	);
}
