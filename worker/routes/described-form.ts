/** Multipart bodies of recordings: one part is JSON that describes the others. */
import type { z } from "zod/mini";
import { ApiError } from "../errors.ts";
import { isMultipart, readForm } from "../multipart.ts";

/** @param field Of the JSON part. Throws `invalid_input` that names it. */
export async function readDescribed<Schema extends z.ZodMiniType>(
	request: Request,
	field: string,
	schema: Schema,
): Promise<{ input: z.infer<Schema>; form: FormData; samples: Uint8Array[] }> {
	const malformed = (detail: string) => new ApiError("invalid_input", `The ${field} cannot be read: ${detail}.`, { field });
	if (!isMultipart(request)) throw malformed("send it as multipart/form-data");
	const form = await readForm(request);
	const json = form.get(field);
	if (typeof json !== "string") throw malformed(`the part \`${field}\` is missing`);
	const described = parseJson(json);
	if (described === undefined) throw malformed(`\`${field}\` is not JSON`);
	const parsed = schema.safeParse(described);
	if (!parsed.success) throw malformed(parsed.error.issues.map((issue) => `${issue.path.join(".")} (${issue.message})`).join(", "));
	return { input: parsed.data, form, samples: await Promise.all(form.getAll("samples").map(bytesOf)) };
}

export async function bytesOf(part: File | string): Promise<Uint8Array> {
	return typeof part === "string" ? new TextEncoder().encode(part) : new Uint8Array(await part.arrayBuffer());
}

/** Undefined when it is none: JSON has no such value. */
function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// What is wrong with it is the sender's to see: the caller says so.
		return undefined;
	}
}
