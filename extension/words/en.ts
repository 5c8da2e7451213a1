/** English, the measure of every other dictionary: what is here must be there. */
import { stepWords } from "../../look/step-words/en.ts";
import { failures } from "./en/failures.ts";
import { panel } from "./en/panel.ts";
import { shell } from "./en/shell.ts";

export const en = { ...shell, failures, workout: stepWords, panel };

export type Dictionary = typeof en;
