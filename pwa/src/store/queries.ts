/** What screens read. The last good answer shows at once, with the server or without, and is asked again behind it. */
import { type InfiniteData, infiniteQueryOptions, queryOptions, useInfiniteQuery, useQuery } from "@tanstack/solid-query";
import { createMemo, mergeProps } from "solid-js";
import type { ReviewedActivity } from "../../../shared/review/review.ts";
import { ApiFailure } from "../api/failure.ts";
import { type Reply, readActivities, replies } from "./replies.ts";
import { replyKey } from "./reply-cache.ts";
import { useSession } from "./session.ts";

/** Reactive, as a store is: read its fields where they are shown, do not take it apart. */
export interface Cached<Data> {
	/** The last good answer; undefined until there is one. */
	readonly data: Data | undefined;
	/** Of the last attempt; null when it went well. With `data` present, that is what was known before. */
	readonly error: ApiFailure | null;
	/** Nothing to show yet, and no failure either. */
	readonly isLoading: boolean;
	/** Asking right now. */
	readonly isFetching: boolean;
	/** The answer shown is not known to be the current one. */
	readonly isStale: boolean;
	/** When the server gave `data`, milliseconds since 1970; null without data. */
	readonly fetchedAt: number | null;
	refetch(): Promise<void>;
}

export interface CachedList<Item> extends Cached<Item[]> {
	readonly hasMore: boolean;
	loadMore(): Promise<void>;
}

/** What jobs and other devices change at any time: asked anew whenever a page opens or is looked at again. */
export const useTwoMonths = (): Cached<Reply<"twoMonths">> => useReply("twoMonths", 0);
/** `profile` is null before onboarding. */
export const useProfile = (): Cached<Reply<"profile">> => useReply("profile");
export const useGoals = (): Cached<Reply<"goals">> => useReply("goals");
export const useFitness = (): Cached<Reply<"fitness">> => useReply("fitness");
/** Health facts of the last months; a day may come more than once. */
export const useHealth = (): Cached<Reply<"health">> => useReply("health");
export const useReadiness = (): Cached<Reply<"readiness">> => useReply("readiness");
/** Browsers write to it at any time. */
export const useDelivery = (): Cached<Reply<"delivery">> => useReply("delivery", 0);
export const usePrivacy = (): Cached<Reply<"privacy">> => useReply("privacy");
export const useTrends = (): Cached<Reply<"trends">> => useReply("trends");
export const useSnapshots = (): Cached<Reply<"snapshots">> => useReply("snapshots");
export const usePlanList = (): Cached<Reply<"planList">> => useReply("planList");
export const usePlanHistory = (): Cached<Reply<"planHistory">> => useReply("planHistory");

/** Newest first. */
export function useActivities(): CachedList<ReviewedActivity> {
	const { athlete, queries } = useSession();
	const queryKey = () => replyKey(athlete()?.athleteId ?? "", "activities");
	const query = useInfiniteQuery(
		() =>
			infiniteQueryOptions({
				queryKey: queryKey(),
				queryFn: ({ pageParam }) => readActivities(pageParam),
				initialPageParam: null as string | null,
				getNextPageParam: (page) => page.next,
				enabled: athlete() !== null,
			}),
		() => queries,
	);
	return mergeProps(
		cached(
			query,
			() => queries.getQueryData<InfiniteData<Reply<"activities">>>(queryKey()),
			({ pages }) => pages.flatMap((page) => page.activities),
		),
		{
			get hasMore() {
				return query.hasNextPage;
			},
			async loadMore() {
				await query.fetchNextPage();
			},
		},
	);
}

/** @param freshMs Answers younger than this are shown without asking again; left out: the app's usual time. */
function useReply<Kind extends keyof typeof replies>(kind: Kind, freshMs?: number): Cached<Reply<Kind>> {
	const { athlete, queries } = useSession();
	const queryKey = () => replyKey(athlete()?.athleteId ?? "", kind);
	const query = useQuery(
		() =>
			queryOptions<Reply<Kind>>({
				queryKey: queryKey(),
				queryFn: replies[kind],
				...(freshMs === undefined ? {} : { staleTime: freshMs }),
				enabled: athlete() !== null,
			}),
		() => queries,
	);
	return cached(
		query,
		() => queries.getQueryData<Reply<Kind>>(queryKey()),
		(data) => data,
	);
}

interface Asked {
	readonly status: "pending" | "error" | "success";
	readonly error: Error | null;
	readonly isFetching: boolean;
	readonly isStale: boolean;
	readonly dataUpdatedAt: number;
	refetch(): Promise<unknown>;
}

/** @param known What the cache holds. TanStack's own `data` is a resource: reading it while it is asked again would suspend the page, and take the focus away. */
function cached<Answer, Data>(query: Asked, known: () => Answer | undefined, pick: (answer: Answer) => Data): Cached<Data> {
	const data = createMemo(() => {
		// One of these changes with every answer, and tells when to look again.
		const [status] = [query.status, query.dataUpdatedAt, query.isFetching];
		const { error } = query;
		// A plan that has ended is not shown from memory.
		const isGone = error instanceof ApiFailure && error.code === "no_plan";
		const answer = status === "pending" || isGone ? undefined : known();
		return answer === undefined ? undefined : pick(answer);
	});
	return {
		get data() {
			return data();
		},
		get error() {
			return query.error && asShown(query.error);
		},
		get isLoading() {
			return query.status === "pending";
		},
		get isFetching() {
			return query.isFetching;
		},
		get isStale() {
			return query.isStale || query.error !== null;
		},
		get fetchedAt() {
			return query.dataUpdatedAt || null;
		},
		async refetch() {
			await query.refetch();
		},
	};
}

/** A bug shows as what it is: something broke on our side. */
function asShown(error: Error): ApiFailure {
	if (error instanceof ApiFailure) return error;
	return new ApiFailure({ code: "internal", message: error.message, status: 0, requestId: "", details: {} });
}
