/** Multipart bodies of recordings: one part is JSON that describes the others. */
import type { HonoRequest } from "hono";
import type { z } from "zod/mini";
import { ApiError } from "../errors.ts";
import { isMultipart, readForm } from "../multipart.ts";

/** Numbers and names of a hundred activities are a tenth of it. D1 takes parameters of up to 2 MB, and they go there in one. */
const LONGEST_DESCRIPTION = 1_500_000;

/** @param field Of the JSON part. Throws `invalid_input` that names it. */
export async function readDescribed<Schema extends z.ZodMiniType>(
	request: HonoRequest,
	field: string,
	schema: Schema,
): Promise<{ input: z.infer<Schema>; form: FormData; samples: Uint8Array[] }> {
	const malformed = (detail: string) => new ApiError("invalid_input", `The ${field} cannot be read: ${detail}.`, { field });
	if (!isMultipart(request)) throw malformed("send it as multipart/form-data");
	const form = await readForm(request);
	const json = form.get(field);
	if (typeof json !== "string") throw malformed(`the part \`${field}\` is missing`);
	if (json.length > LONGEST_DESCRIPTION)
		throw new ApiError("too_large", `The ${field} may have ${LONGEST_DESCRIPTION} characters. Send fewer activities at a time.`, { field });
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
