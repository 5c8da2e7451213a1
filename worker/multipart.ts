/** Multipart bodies: what cannot be read is the sender's to mend, not a bug of ours. */
import type { HonoRequest } from "hono";
import { ApiError } from "./errors.ts";

export function isMultipart(request: HonoRequest): boolean {
	return request.header("content-type")?.startsWith("multipart/form-data") ?? false;
}

/** Read once, however often it is asked for: Hono keeps it. */
export async function readForm(request: HonoRequest): Promise<FormData> {
	try {
		return await request.formData();
	} catch (error) {
		// The platform says only by a TypeError that a body is no form; a lost connection and everything else goes on.
		if (!(error instanceof TypeError)) throw error;
		throw new ApiError("invalid_input", "The body is not the multipart/form-data that its header says.", { field: "body" });
	}
}
