import { expect, test } from "vitest";
import { gunzip, isGzip } from "./unpack.ts";

async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
	return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"))).arrayBuffer());
}
const bytes = Uint8Array.from({ length: 200_000 }, (_, i) => (i * i) % 251);

test("what was packed comes back", async () => {
	const packed = await gzip(bytes);
	expect(isGzip(packed)).toBe(true);
	expect(await gunzip(packed, 200_000)).toEqual({ bytes });
});

test("a byte more than allowed is refused", async () => {
	expect(await gunzip(await gzip(bytes), 199_999)).toMatchObject({ problem: { code: "expands_too_much" } });
});

test("a cut or changed file is named as damaged", async () => {
	const packed = await gzip(bytes);
	expect(await gunzip(packed.slice(0, -20), 200_000)).toMatchObject({ problem: { code: "damaged" } });
	const changed = packed.with(packed.length - 6, (packed.at(-6) ?? 0) ^ 1) as Uint8Array<ArrayBuffer>;
	expect(await gunzip(changed, 200_000)).toMatchObject({ problem: { code: "damaged" } });
});
