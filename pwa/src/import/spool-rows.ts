/** What of an import is on this device: one row per dropped file, one per file that is over. Parsed where read: an older app may have written them. */
import { z } from "zod/mini";
import { problemCodes } from "../../../shared/problem.ts";
import type { AthleteDb } from "../store/athlete-db.ts";

const SourceSchema = z.object({
	id: z.string(),
	pack: z.string(),
	name: z.string(),
	size: z.number(),
	/** Where its bytes begin in the pack. */
	offset: z.number(),
});
export type SourceRow = z.infer<typeof SourceSchema>;

const ItemSchema = z.object({
	pack: z.string(),
	source: z.string(),
	/** Its place in the archive; empty for a file by itself. */
	item: z.string(),
	name: z.string(),
	size: z.number(),
	status: z.enum(["done", "known", "refused"]),
	counts: z.object({ added: z.number(), merged: z.number(), alreadyThere: z.number(), health: z.number() }),
	problems: z.array(z.object({ code: z.enum(problemCodes), detail: z.string(), line: z.optional(z.number()) })),
});
export type ItemRow = z.infer<typeof ItemSchema>;

export interface PackRows {
	pack: string;
	paused: boolean;
	sources: SourceRow[];
	items: ItemRow[];
}

const PackSchema = z.object({ pack: z.string(), paused: z.boolean() });

export async function readPacks(db: AthleteDb): Promise<PackRows[]> {
	const [packs, sources, items] = await Promise.all([db.getAll("importPacks"), db.getAll("importSources"), db.getAll("importItems")]);
	const good = <Row>(schema: { safeParse(value: unknown): { success: boolean; data?: Row } }, rows: unknown[]): Row[] =>
		rows.flatMap((row) => {
			const parsed = schema.safeParse(row);
			return parsed.success && parsed.data !== undefined ? [parsed.data] : [];
		});
	const bySource = good<SourceRow>(SourceSchema, sources);
	const byItem = good<ItemRow>(ItemSchema, items);
	return good<z.infer<typeof PackSchema>>(PackSchema, packs).map((row) => ({
		...row,
		sources: bySource.filter(({ pack }) => pack === row.pack),
		items: byItem.filter(({ pack }) => pack === row.pack),
	}));
}

export async function writePack(db: AthleteDb, pack: string, paused: boolean): Promise<void> {
	await db.put("importPacks", { pack, paused });
}

export async function writeSources(db: AthleteDb, rows: readonly SourceRow[]): Promise<void> {
	const transaction = db.transaction("importSources", "readwrite");
	await Promise.all([...rows.map((row) => transaction.store.put(row)), transaction.done]);
}

export async function writeItems(db: AthleteDb, rows: readonly ItemRow[]): Promise<void> {
	const transaction = db.transaction("importItems", "readwrite");
	await Promise.all([...rows.map((row) => transaction.store.put(row)), transaction.done]);
}

export async function removePack(db: AthleteDb, pack: string): Promise<void> {
	const transaction = db.transaction(["importPacks", "importSources", "importItems"], "readwrite");
	await transaction.objectStore("importPacks").delete(pack);
	for (const name of ["importSources", "importItems"] as const) {
		for await (const cursor of transaction.objectStore(name).index("pack").iterate(pack)) await cursor.delete();
	}
	await transaction.done;
}
