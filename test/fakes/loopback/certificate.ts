/** A self-signed certificate for the hosts of a fake, made when it is needed and kept nowhere but in memory. */
import { generate } from "selfsigned";

export interface Certificate {
	/** PEM. */
	key: string;
	/** PEM; also what a client has to trust. */
	cert: string;
}

const made = new Map<string, Promise<Certificate>>();

export function certificateFor(hosts: readonly string[]): Promise<Certificate> {
	const name = hosts.join(" ");
	const known = made.get(name) ?? make(hosts);
	made.set(name, known);
	return known;
}

async function make(hosts: readonly string[]): Promise<Certificate> {
	const names = [...hosts.map((value) => ({ type: 2 as const, value })), { type: 7 as const, ip: "127.0.0.1" }];
	const { private: key, cert } = await generate([{ name: "commonName", value: hosts[0] ?? "localhost" }], {
		keyType: "ec",
		algorithm: "sha256",
		notAfterDate: new Date(Date.now() + 24 * 3600 * 1000),
		extensions: [
			{ name: "basicConstraints", cA: true },
			{ name: "subjectAltName", altNames: names },
		],
	});
	return { key, cert };
}
