/** What a fake is asked and what it answers. */

export interface FakeRequest {
	method: string;
	/** As the client named it, without the port. */
	host: string;
	/** The path alone, decoded: "/gc-api/workout-service/workout/7". */
	path: string;
	query: URLSearchParams;
	/** Names in lower case. */
	headers: Readonly<Record<string, string>>;
	/** Empty without a body. */
	body: string;
}

export interface FakeAnswer {
	status: number;
	headers?: Record<string, string | string[]>;
	body?: string | Uint8Array;
}

export function json(value: unknown, status = 200): FakeAnswer {
	return { status, headers: { "content-type": "application/json;charset=UTF-8" }, body: JSON.stringify(value) };
}

export function text(body: string, status: number): FakeAnswer {
	return { status, headers: { "content-type": "text/plain;charset=UTF-8" }, body };
}

export function html(body: string, status = 200, headers: Record<string, string | string[]> = {}): FakeAnswer {
	return { status, headers: { "content-type": "text/html; charset=utf-8", ...headers }, body };
}

export function script(body: string): FakeAnswer {
	return { status: 200, headers: { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-store" }, body };
}

export function bytes(body: Uint8Array, contentType: string, fileName?: string): FakeAnswer {
	const disposition: Record<string, string> = fileName === undefined ? {} : { "content-disposition": `attachment; filename="${fileName}"` };
	return { status: 200, headers: { "content-type": contentType, ...disposition }, body };
}

export const noContent: FakeAnswer = { status: 204 };

export function redirect(location: string): FakeAnswer {
	return { status: 302, headers: { location } };
}

/** For pages made of strings. */
export function escapeHtml(value: string): string {
	return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
