/** How our scripts end. */

/** A reason that the person can act on; shown as it is, without a stack. Anything else that is thrown is a bug and shows one. */
export class Stop extends Error {
	override name = "Stop";
}

export async function main(work: () => Promise<void>): Promise<void> {
	try {
		await work();
	} catch (error) {
		console.error(error instanceof Stop ? error.message : error);
		process.exitCode = 1;
	}
}
