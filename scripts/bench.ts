/** `npm run bench`: runs every `test/bench/*.ts`, one after the other, each in a process of its own. A name after `--` runs only those it is part of; what follows it is theirs. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { main, Stop } from "./main.ts";
import { root } from "./quiet-environment.ts";
import { run } from "./run.ts";

await main(async () => {
	const folder = join(root, "test", "bench");
	const wanted = process.argv[2] ?? "";
	const all = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".ts")) : [];
	const chosen = all.filter((name) => name.includes(wanted)).sort();
	if (chosen.length === 0) throw new Stop(`No benchmark in test/bench${wanted ? ` has "${wanted}" in its name` : ""}.`);
	for (const name of chosen) {
		console.log(`\n${name.replace(".ts", "")}`);
		const { code } = await run(process.execPath, [join(folder, name), ...process.argv.slice(3)], { terminal: "inherit" });
		if (code !== 0) throw new Stop(`${name} failed.`);
	}
});
