import { stepWords } from "../../look/step-words/ko.ts";
import type { Dictionary } from "./en.ts";
import { failures } from "./ko/failures.ts";
import { panel } from "./ko/panel.ts";
import { shell } from "./ko/shell.ts";

export const ko: Dictionary = { ...shell, failures, workout: stepWords, panel };
