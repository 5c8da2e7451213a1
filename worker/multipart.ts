/** Multipart bodies: what cannot be read is the sender's to mend, not a bug of ours. */
import { ApiError } from "./errors.ts";

export function isMultipart(request: Request): boolean {
	return request.headers.get("content-type")?.startsWith("multipart/form-data") ?? false;
}

export async function readForm(request: Request): Promise<FormData> {
	try {
		return await request.formData();
	} catch (error) {
		// The platform says only by a TypeError that a body is no form; a lost connection and everything else goes on.
		if (!(error instanceof TypeError)) throw error;
		throw new ApiError("invalid_input", "The body is not the multipart/form-data that its header says.", { field: "body" });
	}
}
