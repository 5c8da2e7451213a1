import { createSignal, For, type JSX, Show } from "solid-js";
import { createStore } from "solid-js/store";
import type { RaceResult, UnitSystem } from "../../../../shared/athlete/profile.ts";
import type { IsoDate } from "../../../../shared/calendar.ts";
import { Button, IconButton } from "../../components/Button.tsx";
import { useWords } from "../../words/words.tsx";
import { RaceFields } from "../welcome/RaceFields.tsx";
import { emptyWelcome, type RaceDraft, readRace } from "../welcome/welcome-draft.ts";

export interface RacesProps {
	races: readonly RaceResult[];
	units: UnitSystem;
	today: IsoDate;
	onChange: (races: RaceResult[]) => void;
}

/** Races the athlete told us about: evidence of VDOT. */
export function Races(props: RacesProps): JSX.Element {
	const { t, f } = useWords();
	const [adding, setAdding] = createSignal(false);
	const [tried, setTried] = createSignal(false);
	const [draft, setDraft] = createStore<RaceDraft>({ ...emptyWelcome.race });
	const reading = () => readRace(draft, props.units, props.today);
	const errors = () => {
		const now = reading();
		return tried() && !now.ok ? now.errors : {};
	};
	const line = (race: RaceResult): string => `${f.distance(race.metres, 2)}, ${f.clock(race.seconds)}, ${f.date(race.day, "year")}`;

	function add(): void {
		setTried(true);
		const now = reading();
		if (!now.ok) return;
		props.onChange([...props.races, now.race].sort((a, b) => (a.day < b.day ? 1 : -1)));
		setAdding(false);
		setTried(false);
		setDraft({ ...emptyWelcome.race });
	}

	return (
		<div>
			<ul class="mb-3">
				<For each={props.races} fallback={<li class="text-ink-soft">{t("moreSettings.noRaces")}</li>}>
					{(race) => (
						<li class="flex items-center justify-between gap-3 border-t border-line">
							<span>{line(race)}</span>
							<IconButton
								icon="close"
								label={t("moreSettings.removeRace", line(race))}
								onClick={() => props.onChange(props.races.filter((other) => other !== race))}
							/>
						</li>
					)}
				</For>
			</ul>
			<Show
				when={adding()}
				fallback={
					<Button small icon="plus" onClick={() => setAdding(true)}>
						{t("moreSettings.addRace")}
					</Button>
				}
			>
				<div class="card">
					<RaceFields draft={draft} errors={errors()} units={props.units} today={props.today} onChange={(change) => setDraft(change)} />
					<div class="flex gap-2 mt-4">
						<Button kind="primary" small onClick={add}>
							{t("moreSettings.addRace")}
						</Button>
						<Button small onClick={() => setAdding(false)}>
							{t("actions.cancel")}
						</Button>
					</div>
				</div>
			</Show>
		</div>
	);
}
