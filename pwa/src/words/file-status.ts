/** What becomes of a dropped file, in order of time; the last four are ends. `failed` is read but not saved: it is tried again. */
export type FileStatus = "waiting" | "reading" | "sending" | "done" | "known" | "refused" | "failed";
