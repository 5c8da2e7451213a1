import { createSignal, For, type JSX } from "solid-js";
import { zoneEdge, zoneFill } from "../../../look/zone.ts";
import { Button, IconButton } from "../../../pwa/src/components/Button.tsx";
import { Checkbox } from "../../../pwa/src/components/Checkbox.tsx";
import { EmptyState } from "../../../pwa/src/components/EmptyState.tsx";
import { Icon, type IconName, iconNames } from "../../../pwa/src/components/Icon.tsx";
import { Logo } from "../../../pwa/src/components/Logo.tsx";
import { Meter } from "../../../pwa/src/components/Meter.tsx";
import { Notice } from "../../../pwa/src/components/Notice.tsx";
import { Profile } from "../../../pwa/src/components/Profile.tsx";
import { RadioGroup } from "../../../pwa/src/components/RadioGroup.tsx";
import { Segmented } from "../../../pwa/src/components/Segmented.tsx";
import { Select } from "../../../pwa/src/components/Select.tsx";
import { Skeleton } from "../../../pwa/src/components/Skeleton.tsx";
import { StateMark } from "../../../pwa/src/components/StateMark.tsx";
import { TextField } from "../../../pwa/src/components/TextField.tsx";
import { TimeField } from "../../../pwa/src/components/TimeField.tsx";
import { useWords } from "../../../pwa/src/words/words.tsx";
import { completionStates } from "../../../shared/review/review.ts";
import { Frame, Row, Section } from "./Frame.tsx";
import { sessions } from "./workouts.ts";

const zones = [1, 2, 3, 4, 5, 6, 7] as const;
const kinds = ["primary", "plain", "quiet", "danger"] as const;

export function ControlsView(): JSX.Element {
	const { t } = useWords();
	const [text, setText] = createSignal("runner@example.org");
	const [password, setPassword] = createSignal("correct horse");
	const [theme, setTheme] = createSignal<"system" | "light" | "dark">("system");
	const [goal, setGoal] = createSignal<"race" | "general">("race");
	const [time, setTime] = createSignal<number | null>(11_700);
	const [checked, setChecked] = createSignal(true);
	const [distance, setDistance] = createSignal<"10k" | "half" | "marathon">("marathon");
	return (
		<Frame at="settings">
			<h1 class="sr-only">Controls</h1>
			<div class="grid gap-x-10 md:grid-cols-2">
				<Section title="Buttons">
					<Row>
						<For each={kinds}>{(kind) => <Button kind={kind}>{t("actions.save")}</Button>}</For>
						<Button kind="primary" icon="watch">
							{t("watch.approve")}
						</Button>
						<Button busy>{t("plan.refresh")}</Button>
						<Button disabled>{t("actions.save")}</Button>
						<Button small kind="primary">
							{t("actions.save")}
						</Button>
						<Button small icon="refresh">
							{t("plan.refresh")}
						</Button>
						<IconButton icon="close" label={t("actions.close")} onClick={() => {}} />
					</Row>
				</Section>
				<Section title="Logo, icons, marks, zones">
					<Row>
						<Logo name size={24} />
						<Logo size={44} />
					</Row>
					<div class="flex flex-wrap gap-2.5 mt-4 text-ink-soft">
						<For each={iconNames}>{(name: IconName) => <Icon name={name} />}</For>
					</div>
					<div class="flex flex-wrap gap-4 mt-4 text-small">
						<For each={completionStates}>
							{(state) => (
								<span class="inline-flex items-center gap-1.5">
									<StateMark state={state} size={16} silent /> {t(`states.${state}`)}
								</span>
							)}
						</For>
					</div>
					<svg width="240" height="36" class="mt-4 overflow-visible" aria-hidden="true">
						<For each={zones}>
							{(zone) => <rect x={(zone - 1) * 34 + 1} y="1" width="32" height="32" rx="2" fill={zoneFill(zone)} stroke={zoneEdge(zone)} />}
						</For>
					</svg>
				</Section>
				<Section title="Fields">
					<div class="stack gap-4">
						<TextField label={t("signUp.email")} type="email" value={text()} onInput={setText} />
						<TextField
							label={t("signUp.password")}
							hint={t("signUp.passwordHint")}
							type="password"
							value={password()}
							onInput={setPassword}
						/>
						<TextField
							label={t("onboarding.goal.day")}
							type="date"
							value="2026-11-02"
							onInput={() => {}}
							error={t("checks.goal_in_past")}
						/>
						<TimeField
							label={t("onboarding.goal.target")}
							hint={t("onboarding.goal.targetHint")}
							optional
							value={time()}
							onChange={setTime}
						/>
						<Select
							label={t("onboarding.goal.distance")}
							value={distance()}
							onChange={setDistance}
							choices={[
								{ value: "10k", label: t("onboarding.goal.distances.10k") },
								{ value: "half", label: t("onboarding.goal.distances.half") },
								{ value: "marathon", label: t("onboarding.goal.distances.marathon") },
							]}
						/>
					</div>
				</Section>
				<Section title="Choices">
					<div class="stack gap-4">
						<RadioGroup
							label={t("onboarding.goal.title")}
							value={goal()}
							onChange={setGoal}
							choices={[
								{ value: "race", label: t("onboarding.goal.race"), text: t("onboarding.goal.raceText") },
								{ value: "general", label: t("onboarding.goal.general"), text: t("onboarding.goal.generalText") },
							]}
						/>
						<Segmented
							label={t("settings.theme")}
							showLabel
							wide
							value={theme()}
							onChange={setTheme}
							choices={[
								{ value: "system", label: t("settings.themes.system") },
								{ value: "light", label: t("settings.themes.light") },
								{ value: "dark", label: t("settings.themes.dark") },
							]}
						/>
						<Checkbox
							label={t("settings.openRegistration")}
							hint={t("settings.openRegistrationText")}
							checked={checked()}
							onChange={setChecked}
						/>
					</div>
				</Section>
				<Section title="Notices">
					<div class="stack gap-3">
						<Notice tone="bad" {...t("errors.stale_plan")}>
							<Button small>{t("actions.retry")}</Button>
						</Notice>
						<Notice tone="warn" {...t("errors.offline")} />
						<Notice tone="good" what={t("plan.unchanged")} />
						<Notice tone="info" what={t("plan.byEffort")} />
					</div>
				</Section>
				<Section title="Small profiles, meter, skeleton">
					<div class="grid grid-cols-3 gap-4 items-end">
						<Profile segments={sessions.repetitions()} height={24} fullSeconds={8400} />
						<Profile segments={sessions.cruise(5)} height={24} fullSeconds={8400} />
						<Profile segments={sessions.longMarathon()} height={24} fullSeconds={8400} />
						<Profile segments={sessions.strides()} height={40} />
						<Profile segments={sessions.vo2max()} height={40} />
						<Profile segments={sessions.runWalk()} height={40} secondsPerPixel={30} />
					</div>
					<div class="mt-5 stack gap-3">
						<Meter label="a" valueText="84 %" fraction={0.84} />
						<Meter label="b" valueText="40 %" fraction={0.4} tone="warn" />
						<Skeleton lines={3} />
					</div>
				</Section>
			</div>
			<EmptyState title={t("plan.emptyTitle")} text={t("plan.emptyText")}>
				<Button kind="primary">{t("plan.emptyAction")}</Button>
			</EmptyState>
		</Frame>
	);
}
