import type { Language } from "../../../shared/athlete/profile.ts";

/** Each language in itself: who cannot read this page finds their own. */
export const languageNames: Record<Language, string> = { en: "English", ko: "한국어" };
