declare namespace Cloudflare {
	interface GlobalProps {
		mainModule: typeof import("../../worker/index.ts");
	}
	interface Env {
		DB: D1Database;
		FILES: R2Bucket;
		JOBS: Queue<import("../../worker/jobs/message.ts").JobMessage>;
		ASSETS: Fetcher;
		AUTH_SECRET: string;
		PASSWORD_PEPPER: string;
		ENCRYPTION_KEYS: string;
		TEST_MIGRATIONS: import("@cloudflare/vitest-plugin").D1Migration[];
	}
}
