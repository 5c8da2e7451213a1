/** `npm run boundaries`: fails when an import breaks a rule of `boundaries/rules.ts`, or when no module was seen. */
import { boundariesProblem, checkBoundaries } from "./boundaries/check.ts";
import { main, Stop } from "./main.ts";
import { root } from "./quiet-environment.ts";

await main(async () => {
	const result = await checkBoundaries(root);
	const problem = boundariesProblem(result);
	if (problem) throw new Stop(problem);
	console.log(`${result.modules} modules keep their boundaries.`);
});
