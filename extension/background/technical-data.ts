/** Whether the server may be told about this browser beyond what a request says anyway. Firefox asks the athlete; Chrome has no such question. */
import { browser } from "wxt/browser";
import { z } from "zod/mini";

const GrantedSchema = z.object({ data_collection: z.optional(z.array(z.string())) });

export async function mayTellTechnical(): Promise<boolean> {
	if (!import.meta.env.FIREFOX) return true;
	const granted = GrantedSchema.safeParse(await browser.permissions.getAll());
	return granted.success && (granted.data.data_collection ?? []).includes("technicalAndInteraction");
}
