import { en as engine } from "../../../../shared/coach/words/en.ts";

export const safety = { safetyRules: engine.safetyRules, mends: engine.mends };
