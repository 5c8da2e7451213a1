/** The tables of a local database, brought up to date. */
import { Stop } from "../main.ts";
import { runTool } from "../run.ts";

/** `state`: the folder that holds D1, R2 and the queues of one local server. */
export async function migrate(state: string): Promise<void> {
	const { code, output } = await runTool("wrangler", ["d1", "migrations", "apply", "DB", "--local", "--persist-to", state]);
	if (code !== 0) throw new Stop(`The database in ${state} could not be migrated:\n${output}`);
}
