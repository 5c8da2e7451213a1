/** In what way a Garmin workout says less than ours, in the athlete's language. */
import type { Language } from "../athlete/profile.ts";

export const garminNoteCodes = [
	/** Effort has no target of its own. */
	"effort_as_text",
	/** The sport has no such target, or its figures are beyond what a watch takes. */
	"target_as_text",
	"target_widened",
	"sport_as_other",
	"exercise_as_text",
	"distance_in_lengths",
	"text_cut",
	"steps_merged",
	/** Unsupported. */
	"too_many_steps",
] as const;
export type GarminNoteCode = (typeof garminNoteCodes)[number];

const english: Record<GarminNoteCode, string> = {
	effort_as_text: "Garmin has no target for effort, so it stands in the step's note and the watch does not warn you.",
	target_as_text: "Garmin takes no such target here, so it stands in the step's note and the watch does not warn you.",
	target_widened: "Garmin needs a range, so the target is a little wider than planned.",
	sport_as_other: "Garmin has no workouts for this sport, so it is sent as Other.",
	exercise_as_text: "An exercise is missing from Garmin's list, so the step's note names it.",
	distance_in_lengths: "A distance is rounded to whole lengths of your pool.",
	text_cut: "A text is longer than Garmin keeps, so its end is missing.",
	steps_merged: "Garmin takes 50 steps at most, so neighbours of the same kind are sent as one.",
	too_many_steps: "Garmin takes 50 steps at most. Put the FIT file on your watch by cable instead.",
};

const korean: Record<GarminNoteCode, string> = {
	effort_as_text: "가민에는 체감 강도 목표가 없어서 단계 메모에 적어 보내요. 시계가 알림을 주지는 않아요.",
	target_as_text: "여기에는 가민이 받지 않는 목표라서 단계 메모에 적어 보내요. 시계가 알림을 주지는 않아요.",
	target_widened: "가민 목표는 범위여야 해서 계획보다 조금 넓혀 보내요.",
	sport_as_other: "가민에는 이 종목의 운동이 없어서 '기타'로 보내요.",
	exercise_as_text: "가민 목록에 없는 동작이 있어서 단계 메모에 이름을 적어 보내요.",
	distance_in_lengths: "거리를 수영장 길이에 맞춰 반올림해서 보내요.",
	text_cut: "글이 가민에 담을 수 있는 길이보다 길어서 끝부분을 줄여요.",
	steps_merged: "가민은 50단계까지만 받아서 이웃한 같은 단계를 하나로 합쳐 보내요.",
	too_many_steps: "가민은 50단계까지만 받아요. 대신 FIT 파일을 케이블로 시계에 넣어 주세요.",
};

const words: Record<Language, Readonly<Record<string, string>>> = { en: english, ko: korean };
/** For a code of a newer version. */
const unknown: Record<Language, string> = {
	en: "Garmin's workout says a little less than the plan.",
	ko: "가민 운동에는 계획의 일부가 담기지 않아요.",
};

export function garminNoteText(code: string, language: Language): string {
	return (Object.hasOwn(words[language], code) ? words[language][code] : undefined) ?? unknown[language];
}
