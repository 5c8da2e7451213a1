/** What a person may say after `npm run deploy --`. */
import { parseArgs } from "node:util";
import { Stop } from "../main.ts";

export interface DeployOptions {
	/** `production` has the plain names; any other stands beside it with its own database, files and secrets. */
	environment: string;
	/** An own domain, `none` to leave it again, or undefined: as before. */
	domain?: string;
	/** Whether original files go to R2; undefined: as before, or as the account allows. */
	r2?: boolean;
	/** Makes a new setup code, when the first was lost before there was an account. */
	newSetupCode: boolean;
	/** Instead of deploying, goes back: to the version named, or to the one before ("previous"). */
	rollback?: string;
}

export const usage = `npm run deploy                          deploy, or deploy again
npm run deploy -- --env preview         another instance beside it, with its own data
npm run deploy -- --domain a.example    at your own domain (its zone must be in the account); "none" goes back to workers.dev
npm run deploy -- --no-r2 | --r2        whether R2 keeps the original files (else found out, or asked)
npm run deploy -- --new-setup-code      when the first was lost
npm run deploy -- --rollback [version]  back to the version before, or to the one named; the database stays as it is`;

export function readOptions(args: readonly string[]): DeployOptions {
	try {
		const { values, positionals } = parseArgs({
			args: [...args],
			allowNegative: true,
			allowPositionals: true,
			options: {
				env: { type: "string", default: "production" },
				domain: { type: "string" },
				r2: { type: "boolean" },
				"new-setup-code": { type: "boolean", default: false },
				rollback: { type: "boolean", default: false },
			},
		});
		const [version, ...rest] = positionals;
		if (rest.length > 0 || (version !== undefined && !values.rollback)) throw new Stop(`What is "${rest[0] ?? version}"?`);
		if (!/^[a-z][a-z0-9-]{0,30}$/.test(values.env))
			throw new Stop(`"${values.env}" cannot name an environment: small letters, digits and dashes.`);
		if (values.domain !== undefined && values.domain !== "none" && !/^([a-z0-9-]+\.)+[a-z]{2,}$/.test(values.domain)) {
			throw new Stop(`"${values.domain}" is no domain like train.example.org.`);
		}
		return {
			environment: values.env,
			...(values.domain === undefined ? {} : { domain: values.domain }),
			...(values.r2 === undefined ? {} : { r2: values.r2 }),
			newSetupCode: values["new-setup-code"],
			...(values.rollback ? { rollback: version ?? "previous" } : {}),
		};
	} catch (error) {
		throw new Stop(`${error instanceof Error ? error.message : error}\n\n${usage}`);
	}
}
