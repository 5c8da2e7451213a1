/** What the page and its copying worker say to each other. */
export interface SpoolRequest {
	athleteId: string;
	/** The file that everything is appended to. */
	pack: string;
	blobs: Blob[];
}

/** `full`: this device has no more room; `impossible`: no private file system here, or it fails. */
export type SpoolReply = { offsets: (number | null)[] } | { failed: "full" | "impossible"; detail: string };
