import { For, type JSX, Show } from "solid-js";
import type { Language } from "../shared/athlete/profile.ts";
import { noteText } from "../shared/workout/note-words.ts";
import type { Segment } from "../shared/workout/workout.ts";
import { type Speech, segmentText } from "./step-text.ts";
import { zoneEdge, zoneFill, zoneOf } from "./zone.ts";

/** The colour of a repeat is that of its work. */
function zoneOfSegment(segment: Segment) {
	if (segment.kind === "step") return zoneOf[segment.intensity];
	const work = segment.steps.find((step) => step.role === "work") ?? segment.steps[0];
	return zoneOf[work?.intensity ?? "easy"];
}

/** Of a repeat each note once. */
function notesOf(segment: Segment): string[] {
	const steps = segment.kind === "step" ? [segment] : segment.steps;
	return [...new Set(steps.flatMap(({ note }) => note ?? []))];
}

/** A workout step by step: colour, words, length and target. */
export function StepList(props: { segments: readonly Segment[]; label: string; language: Language; speech: Speech }): JSX.Element {
	return (
		<ol aria-label={props.label}>
			<For each={props.segments}>
				{(segment) => {
					const line = () => segmentText(segment, props.speech);
					const zone = zoneOfSegment(segment);
					return (
						<li class="grid grid-cols-[10px_1fr_auto] gap-x-3 items-baseline py-2 border-t border-line last:border-b">
							<svg width="10" height="10" class="overflow-visible" aria-hidden="true">
								<rect width="10" height="10" rx="2" fill={zoneFill(zone)} stroke={zoneEdge(zone)} />
							</svg>
							<span>
								<Show when={line().times}>
									<b>{line().times} </b>
								</Show>
								{line().text}
								<For each={notesOf(segment)}>
									{(note) => <span class="block text-small text-ink-soft">{noteText(note, props.language)}</span>}
								</For>
							</span>
							<span class="text-ink-soft text-right whitespace-nowrap">{line().figure}</span>
						</li>
					);
				}}
			</For>
		</ol>
	);
}
