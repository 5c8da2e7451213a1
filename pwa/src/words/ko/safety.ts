import { ko as engine } from "../../../../shared/coach/words/ko.ts";
import type { safety as english } from "../en/safety.ts";

export const safety: typeof english = { safetyRules: engine.safetyRules, mends: engine.mends };
