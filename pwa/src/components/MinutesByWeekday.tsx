import { createUniqueId, For, Index, type JSX } from "solid-js";
import { MAX_MINUTES_PER_DAY } from "../../../shared/athlete/profile.ts";
import { type Weekday, weekdays } from "../../../shared/calendar.ts";
import { useWords } from "../words/words.tsx";
import { buttonClass, IconButton } from "./Button.tsx";
import { FieldNote } from "./Field.tsx";

interface MinutesByWeekdayProps {
	/** Seven numbers, Monday first; 0 is a day without training. */
	value: readonly number[];
	onChange: (minutes: number[]) => void;
	error?: string | undefined;
}

/** What people say when asked: finer where days are short. */
const stops = [0, 20, 30, 40, 45, 50, 60, 75, 90, 105, 120, 150, 180, 210, 240, 300, 360, 480, MAX_MINUTES_PER_DAY];

/** Usual weeks: rest on Monday, the long run on Sunday, hard days apart. */
const presets: Record<3 | 4 | 5 | 6, readonly number[]> = {
	3: [0, 45, 0, 45, 0, 0, 90],
	4: [0, 45, 0, 60, 0, 45, 90],
	5: [0, 60, 45, 60, 0, 45, 120],
	6: [0, 60, 60, 60, 45, 60, 150],
};
const presetDays = [3, 4, 5, 6] as const;

/** A full bar; longer days fill it too. */
const BAR_MINUTES = 180;

/** Time for each weekday: a thumb steps, the list in the middle jumps. */
export function MinutesByWeekday(props: MinutesByWeekdayProps): JSX.Element {
	const { t, f } = useWords();
	const id = createUniqueId();
	const minutesOn = (day: Weekday): number => props.value[day - 1] ?? 0;
	const label = (minutes: number): string => (minutes === 0 ? t("onboarding.availability.rest") : f.duration(minutes * 60));

	function set(day: Weekday, minutes: number): void {
		props.onChange(weekdays.map((other) => (other === day ? minutes : minutesOn(other))));
	}
	const shorter = (day: Weekday): number => stops.findLast((stop) => stop < minutesOn(day)) ?? 0;
	const longer = (day: Weekday): number => stops.find((stop) => stop > minutesOn(day)) ?? MAX_MINUTES_PER_DAY;
	const offered = (day: Weekday): number[] => [...new Set([...stops, minutesOn(day)])].sort((a, b) => a - b);

	const days = (): number => props.value.filter((minutes) => minutes > 0).length;
	const total = (): number => props.value.reduce((sum, minutes) => sum + minutes, 0);

	return (
		<fieldset aria-describedby={`${id}-total ${id}-note`}>
			<legend class="sr-only">{t("settings.availability")}</legend>
			<fieldset class="mb-4">
				<legend class="text-heading mb-2">{t("onboarding.availability.presets")}</legend>
				<div class="grid grid-cols-4 gap-2">
					<For each={presetDays}>
						{(count) => (
							<button type="button" class={`${buttonClass()} !px-1 !font-500`} onClick={() => props.onChange([...presets[count]])}>
								{t("onboarding.availability.preset", count)}
							</button>
						)}
					</For>
				</div>
			</fieldset>
			<div>
				<Index each={weekdays}>
					{(day) => (
						<div class="grid grid-cols-[4.5rem_2.75rem_1fr_2.75rem] sm:grid-cols-[8rem_2.75rem_1fr_2.75rem] items-center border-t border-line last:border-b">
							<span class={minutesOn(day()) > 0 ? "font-500" : "text-ink-faint"}>
								<span class="sm:hidden" aria-hidden="true">
									{f.weekdayName(day(), "short")}
								</span>
								<span class="sr-only sm:not-sr-only">{f.weekdayName(day(), "long")}</span>
							</span>
							<IconButton
								icon="minus"
								label={t("onboarding.availability.less", f.weekdayName(day(), "long"))}
								disabled={minutesOn(day()) === 0}
								onClick={() => set(day(), shorter(day()))}
							/>
							<span class="relative h-13 flex items-center justify-center">
								<select
									class={`w-full h-full text-center appearance-none rounded ${minutesOn(day()) > 0 ? "" : "text-ink-faint"}`}
									aria-label={f.weekdayName(day(), "long")}
									onChange={(event) => set(day(), Number(event.currentTarget.value))}
								>
									<For each={offered(day())}>
										{(stop) => (
											<option value={stop} selected={stop === minutesOn(day())}>
												{label(stop)}
											</option>
										)}
									</For>
								</select>
								<span class="absolute inset-x-2 bottom-1.5 h-1 rounded bg-line overflow-hidden pointer-events-none" aria-hidden="true">
									<span
										class="block h-full bg-accent transition-all duration-slow"
										style={{ width: `${Math.min(100, (minutesOn(day()) / BAR_MINUTES) * 100)}%` }}
									/>
								</span>
							</span>
							<IconButton
								icon="plus"
								label={t("onboarding.availability.more", f.weekdayName(day(), "long"))}
								disabled={minutesOn(day()) >= MAX_MINUTES_PER_DAY}
								onClick={() => set(day(), longer(day()))}
							/>
						</div>
					)}
				</Index>
			</div>
			<p id={`${id}-total`} class="mt-3 font-500" aria-live="polite">
				{t("onboarding.availability.total", days(), f.duration(total() * 60))}
			</p>
			<div class="mt-1">
				<FieldNote id={`${id}-note`} error={props.error} />
			</div>
		</fieldset>
	);
}
