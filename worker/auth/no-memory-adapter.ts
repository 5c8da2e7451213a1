/** Stands in for `@better-auth/memory-adapter`, which better-auth imports lazily and this Worker never uses (see wrangler.toml). */
export function memoryAdapter(): never {
	throw new Error("Longrun stores accounts in D1 only");
}
