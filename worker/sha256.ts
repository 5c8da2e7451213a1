/** SHA-256 as hex, the one way digests are written here. */
const encoder = new TextEncoder();

export async function sha256Hex(content: string | Uint8Array | ArrayBuffer): Promise<string> {
	const digest = await crypto.subtle.digest("SHA-256", typeof content === "string" ? encoder.encode(content) : content);
	return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
