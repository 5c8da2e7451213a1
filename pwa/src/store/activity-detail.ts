/** One activity with all that is known of it. What the list has shows at once; measures, sources and the recording come from the server. */
import { queryOptions, useQuery } from "@tanstack/solid-query";
import { type Accessor, createMemo } from "solid-js";
import { z } from "zod/mini";
import { sources } from "../../../shared/activity/provenance.ts";
import type { Samples } from "../../../shared/activity/samples.ts";
import { decodeSamples } from "../../../shared/activity/samples-blob.ts";
import { MeasuresSchema } from "../../../shared/metrics/measures.ts";
import { ReviewedActivitySchema } from "../../../shared/review/review.ts";
import { answer, api, download } from "../api/client.ts";
import { ApiFailure } from "../api/failure.ts";
import { useSession } from "./session.ts";

/** One source's record of the effort. */
const RecordingSchema = z.object({
	id: z.string(),
	source: z.enum(sources),
	device: z.nullable(z.string()),
	fileName: z.nullable(z.string()),
	startedLocal: z.string(),
	elapsedSeconds: z.nullable(z.number()),
	distanceMetres: z.nullable(z.number()),
	/** Its samples and metrics are the ones shown. */
	leads: z.boolean(),
	hasSamples: z.boolean(),
});

export const ActivityDetailSchema = z.extend(ReviewedActivitySchema, {
	/** Null where it was stored before measures were kept, and is not measured again yet. */
	measures: z.nullable(MeasuresSchema),
	recordings: z.array(RecordingSchema),
});

export type RecordingFacts = z.infer<typeof RecordingSchema>;
export type ActivityDetail = z.infer<typeof ActivityDetailSchema>;

interface Loaded<Data> {
	/** Undefined until there is an answer. */
	readonly data: Data | undefined;
	readonly error: ApiFailure | null;
	refetch(): Promise<void>;
}

export function useActivityDetail(id: Accessor<string>): Loaded<ActivityDetail> {
	return useLoaded(
		() => ["detail", id()],
		async () => {
			const parsed = ActivityDetailSchema.safeParse(await answer(api.activities[":id"].$get({ param: { id: id() } })));
			if (parsed.success) return parsed.data;
			const [issue] = parsed.error.issues;
			throw broken(`The answer is not understood here (${issue?.path.join(".")}: ${issue?.message}). Reload for a newer version.`);
		},
		() => true,
	);
}

/** The leading recording's columns; null when there are none. Asked for only while `wanted`. */
export function useSamples(id: Accessor<string>, wanted: Accessor<boolean>): Loaded<Samples | null> {
	return useLoaded(
		() => ["samples", id()],
		async () => {
			const decoded = decodeSamples(await download(api.activities[":id"].samples.$get({ param: { id: id() } })));
			if (!decoded.ok) throw broken("The recording cannot be read here. Reload for a newer version.");
			return decoded.samples;
		},
		wanted,
	);
}

function useLoaded<Data>(key: () => readonly string[], load: () => Promise<Data>, enabled: () => boolean): Loaded<Data> {
	const { athlete, queries } = useSession();
	const query = useQuery(
		() =>
			queryOptions<Data>({
				// The athlete's id first: signing out forgets them. The kinds are none that is kept on the device.
				queryKey: [athlete()?.athleteId ?? "", ...key()],
				queryFn: load,
				enabled: athlete() !== null && enabled(),
				retry: false,
			}),
		() => queries,
	);
	// Not `query.data`: it is a resource, and would suspend the page whenever it is asked again.
	const data = createMemo(() => {
		const [status] = [query.status, query.dataUpdatedAt, query.isFetching];
		return status === "pending" ? undefined : queries.getQueryData<Data>([athlete()?.athleteId ?? "", ...key()]);
	});
	return {
		get data() {
			return data();
		},
		get error() {
			const { error } = query;
			return error === null || error instanceof ApiFailure ? error : broken(error.message);
		},
		async refetch() {
			await query.refetch();
		},
	};
}

const broken = (message: string): ApiFailure => new ApiFailure({ code: "internal", message, status: 200, requestId: "", details: {} });
