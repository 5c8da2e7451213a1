/**
 * What could not be read, where and why. Readers return problems beside what they could read; they never throw on bad input.
 * The code is stable (clients put it into the athlete's language); `detail` is for people who look closer.
 */
import { z } from "zod/mini";

export const problemCodes = [
	"empty_file",
	"too_large",
	"not_recognised",
	"not_an_activity",
	"damaged",
	"cut_short",
	"checksum_mismatch",
	"missing_session",
	"unusable_time",
	"unreadable_row",
	"unknown_column_language",
	"unknown_distance_unit",
	"unknown_date_order",
	"zone_assumed",
	"several_power_sources",
	"already_there",
	// Of archives and what they hold.
	"encrypted",
	"unsafe_path",
	"expands_too_much",
	"nested_too_deep",
	"too_many_files",
	"unsupported_compression",
] as const;

export const ProblemSchema = z.object({
	code: z.enum(problemCodes),
	/** One English sentence: what, and what was kept. */
	detail: z.string(),
	/** Byte offset in a binary file. */
	byte: z.optional(z.number()),
	/** 1-based line in a text file. */
	line: z.optional(z.number()),
});

export type ProblemCode = (typeof problemCodes)[number];
export type Problem = z.infer<typeof ProblemSchema>;
