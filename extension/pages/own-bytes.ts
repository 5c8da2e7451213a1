/** A page's bytes as our own: in Firefox those of a page's answer belong to the page, and a slice of them is refused to a content script. */
export function ownBytes(buffer: ArrayBuffer): Uint8Array<ArrayBuffer> {
	const own = new Uint8Array(buffer.byteLength);
	own.set(new Uint8Array(buffer));
	return own;
}
