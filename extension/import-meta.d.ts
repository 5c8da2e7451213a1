/** What a build is made with: by WXT, and by `wxt.config.ts`. */
interface ImportMetaEnv {
	readonly FIREFOX: boolean;
	/** The one server that this build is for; empty for everybody's own. */
	readonly LONGRUN_ORIGIN: string;
	/** A build for tests: it holds the loopback server's permission, and its panels can be looked into. */
	readonly LONGRUN_TEST: boolean;
}

interface ImportMeta {
	readonly env: ImportMetaEnv;
}
