/**
 * What becomes of a dropped file, in order of time. `done`, `known` and `refused` are ends. `failed` is read but not saved: it is tried again.
 * `asking`: the athlete must say what the file does not.
 */
export type FileStatus = "waiting" | "reading" | "sending" | "done" | "known" | "refused" | "failed" | "asking";
