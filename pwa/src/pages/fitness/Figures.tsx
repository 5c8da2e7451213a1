import { For, type JSX, Show } from "solid-js";
import type { Fitness } from "../../../../shared/fitness/fitness.ts";
import type { Dictionary } from "../../words/en.ts";
import { useWords } from "../../words/words.tsx";
import { Sourced } from "./Sourced.tsx";

type FigureName = keyof Dictionary["fitnessPage"]["figures"];

/** What else the recordings say: how load grows and is spread, how steady and how durable. Only what is known. */
export function Figures(props: { fitness: Fitness }): JSX.Element {
	const { t, f } = useWords();
	const figures = () => {
		const { ramp, monotony, strain, intensity, consistency, durability, criticalSpeed, ftp, submaximalVdot } = props.fitness;
		const all: (readonly [figure: FigureName, value: string] | null)[] = [
			ramp === null ? null : ["ramp", f.signed(ramp, 1)],
			monotony === null ? null : ["monotony", f.number(monotony, 1)],
			strain === null ? null : ["strain", f.number(strain)],
			intensity === null ? null : ["intensity", intensity.shares.map((share) => f.number(share * 100)).join(" / ")],
			consistency === null ? null : ["consistency", f.percent(consistency.share)],
			durability === null ? null : ["durability", f.signedPercent(durability.decouplingPercent / 100)],
			criticalSpeed === null ? null : ["criticalSpeed", f.pace(criticalSpeed.metresPerSecond)],
			ftp === null ? null : ["ftp", f.power(ftp.value)],
			submaximalVdot === null ? null : ["submaximalVdot", f.number(submaximalVdot.value, 1)],
		];
		return all.filter((figure) => figure !== null);
	};
	return (
		<Show when={figures().length > 0}>
			<section>
				<h2 class="text-heading mb-3">{t("fitnessPage.more")}</h2>
				<div class="grid grid-cols-2 sm:grid-cols-3 gap-x-4 gap-y-5 items-start">
					<For each={figures()}>
						{([key, value]) => <Sourced label={t(`fitnessPage.figures.${key}`)} value={value} source={t(`fitnessPage.how.${key}`)} />}
					</For>
				</div>
			</section>
		</Show>
	);
}
