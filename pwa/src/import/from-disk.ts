import type { Problem } from "../../../shared/problem.ts";

/** The disk would not give a file's bytes: moved, deleted, or a folder. */
export const fromDisk = (error: unknown): Problem => ({ code: "damaged", detail: `It could not be read from the disk: ${String(error)}.` });
