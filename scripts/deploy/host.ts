/** Everything a deployment does outside of its own thoughts. Tests put an account of their own behind it. */
import type { Finished } from "../run.ts";
import type { DeploymentConfig } from "./config.ts";

export interface DeployHost {
	/**
	 * One call of wrangler. `captured`: it can ask nothing and we read what it says. `terminal`: it talks with the person.
	 * `report`: it talks with the person too, and what it deployed comes back as JSON lines in `stdout`.
	 */
	wrangler(args: readonly string[], mode: "captured" | "terminal" | "report"): Promise<Finished>;
	/** The account that all later calls mean. */
	useAccount(id: string): void;
	/** `CLOUDFLARE_ACCOUNT_ID`, when the person has set it. */
	givenAccount: string | null;
	say(text: string): void;
	/** Throws a `Stop` when nobody is there to answer. */
	ask(question: string): Promise<string>;
	/** The configuration that the last deployment of this environment left. */
	lastConfig(): unknown;
	/** Writes the configuration and gives its path. */
	writeConfig(config: DeploymentConfig): string;
	/** The secrets in a file that only the person can read, gone when `use` is done. */
	withSecretsFile<T>(secrets: Record<string, string>, use: (path: string) => Promise<T>): Promise<T>;
	buildPwa(): Promise<void>;
	/** Compressed bytes of the Worker that the configuration makes. */
	bundleBytes(configPath: string): Promise<number>;
	randomBytes(count: number): Uint8Array;
	/** What `GET` answers, or null when nobody does. */
	get(url: string): Promise<{ status: number; text: string } | null>;
	wait(ms: number): Promise<void>;
}
