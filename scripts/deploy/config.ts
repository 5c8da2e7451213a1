/** The configuration that one deployment uses: `wrangler.toml` with the names, the account and the choices of its environment. */
import { join } from "node:path";
import { z } from "zod/mini";

const binding = z.looseObject({ binding: z.string() });

/** As much of `wrangler.toml` as a deployment changes; the rest goes through as it is. */
const baseShape = z.looseObject({
	name: z.string(),
	main: z.string(),
	assets: z.looseObject({ directory: z.string() }),
	d1_databases: z.tuple([z.looseObject({ ...binding.shape, database_name: z.string(), migrations_dir: z.string() })]),
	r2_buckets: z.tuple([z.looseObject({ ...binding.shape, bucket_name: z.string() })]),
	queues: z.looseObject({
		producers: z.tuple([z.looseObject({ ...binding.shape, queue: z.string() })]),
		consumers: z.tuple([z.looseObject({ queue: z.string() })]),
	}),
	alias: z.optional(z.record(z.string(), z.string())),
});
export type BaseConfig = z.infer<typeof baseShape>;

export const readBaseConfig = (raw: unknown): BaseConfig => z.parse(baseShape, raw);

export interface Names {
	worker: string;
	database: string;
	bucket: string;
	queue: string;
}

export function namesOf(base: BaseConfig, environment: string): Names {
	const suffix = environment === "production" ? "" : `-${environment}`;
	return {
		worker: base.name + suffix,
		database: base.d1_databases[0].database_name + suffix,
		bucket: base.r2_buckets[0].bucket_name + suffix,
		queue: base.queues.producers[0].queue + suffix,
	};
}

export interface Choices {
	accountId: string;
	r2: boolean;
	/** Null: the account's workers.dev address. */
	domain: string | null;
}

/** Paths become absolute: the result does not lie where `wrangler.toml` does. */
export function deploymentConfig(base: BaseConfig, root: string, names: Names, { accountId, r2, domain }: Choices) {
	const [database] = base.d1_databases;
	const [bucket] = base.r2_buckets;
	const [producer] = base.queues.producers;
	const [consumer] = base.queues.consumers;
	const { dev: _local, ...rest } = base;
	return {
		...rest,
		name: names.worker,
		account_id: accountId,
		main: join(root, base.main),
		workers_dev: domain === null,
		...(domain === null ? {} : { routes: [{ pattern: domain, custom_domain: true }] }),
		assets: { ...base.assets, directory: join(root, base.assets.directory) },
		d1_databases: [{ ...database, database_name: names.database, migrations_dir: join(root, database.migrations_dir) }],
		r2_buckets: r2 ? [{ ...bucket, bucket_name: names.bucket }] : [],
		queues: { producers: [{ ...producer, queue: names.queue }], consumers: [{ ...consumer, queue: names.queue }] },
		...(base.alias
			? { alias: Object.fromEntries(Object.entries(base.alias).map(([from, to]) => [from, to.startsWith(".") ? join(root, to) : to])) }
			: {}),
	};
}
export type DeploymentConfig = ReturnType<typeof deploymentConfig>;

const rememberedShape = z.object({
	account_id: z.string(),
	r2_buckets: z.array(z.unknown()),
	routes: z.optional(z.array(z.object({ pattern: z.string() }))),
});

/** What the last deployment chose, from the configuration it left; null when there is none that can be read. */
export function rememberedChoices(config: unknown): Choices | null {
	const read = z.safeParse(rememberedShape, config);
	if (!read.success) return null;
	const { account_id, r2_buckets, routes } = read.data;
	return { accountId: account_id, r2: r2_buckets.length > 0, domain: routes?.[0]?.pattern ?? null };
}
