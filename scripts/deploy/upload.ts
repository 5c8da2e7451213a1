/** The upload itself. */
import { z } from "zod/mini";
import { Stop } from "../main.ts";
import type { Finished } from "../run.ts";
import type { DeployHost } from "./host.ts";

const deployedShape = z.object({ type: z.literal("deploy"), targets: z.array(z.string()) });

/** New secrets travel with the code: no version runs without them, and nothing is stored when the upload fails. Gives the address. */
export async function upload(host: DeployHost, config: string, secrets: Record<string, string>, domain: string | null): Promise<string> {
	const args = ["deploy", "--config", config];
	const finished =
		Object.keys(secrets).length === 0
			? await host.wrangler(args, "report")
			: await host.withSecretsFile(secrets, (path) => host.wrangler([...args, "--secrets-file", path], "report"));
	if (finished.code !== 0)
		throw new Stop("The upload failed, see above. What was done before stays; run the command again when this is mended.");
	return domain === null ? workersDevAddress(finished) : `https://${domain}`;
}

function workersDevAddress({ stdout }: Finished): string {
	for (const line of stdout.split("\n").filter((text) => text !== "")) {
		const entry = z.safeParse(deployedShape, JSON.parse(line));
		const address = entry.success ? entry.data.targets.find((target) => /^https:\/\/\S+$/.test(target)) : undefined;
		if (address) return address.replace(/\/$/, "");
	}
	throw new Stop("The Worker was uploaded, but wrangler named no address. See Workers in the Cloudflare dashboard.");
}
