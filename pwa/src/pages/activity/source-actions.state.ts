/** What the athlete does with an activity's records, each with its news and its way back. */
import { useNavigate } from "@solidjs/router";
import { type Accessor, createSignal } from "solid-js";
import { decodeSamples } from "../../../../shared/activity/samples-blob.ts";
import { thresholdsOf } from "../../../../shared/fitness/thresholds.ts";
import { api, asFailure, download } from "../../api/client.ts";
import { toast } from "../../state/toasts.ts";
import type { ActivityDetail } from "../../store/activity-detail.ts";
import { send } from "../../store/outbox.ts";
import { useFitness, useProfile } from "../../store/queries.ts";
import { saveFile } from "../../store/save-file.ts";
import { useSession } from "../../store/session.ts";
import { useWords } from "../../words/words.tsx";
import { deleteActivity } from "../activities/deleted.state.ts";

const unknown = {
	maxHr: null,
	restHr: null,
	lthr: null,
	thresholdSpeed: null,
	ftp: null,
	heartRateBounds: null,
	speedBounds: null,
	powerBounds: null,
	sex: null,
};

export function createSourceActions(detail: Accessor<ActivityDetail>) {
	const { t } = useWords();
	const { athlete, queries } = useSession();
	const navigate = useNavigate();
	const profile = useProfile();
	const fitness = useFitness();
	const [busy, setBusy] = createSignal(false);

	/** The news of a failure is told here; null after one. */
	async function during<Result>(work: () => Promise<Result>, news: Partial<Record<string, string>> = {}): Promise<Result | null> {
		setBusy(true);
		try {
			return await work();
		} catch (error) {
			const { code } = asFailure(error);
			toast(news[code] ?? (code === "offline" ? t("activity.sources.onlineOnly") : t(`errors.${code}.what`)));
			return null;
		} finally {
			setBusy(false);
			await queries.invalidateQueries({ queryKey: [athlete()?.athleteId ?? ""] });
		}
	}

	return {
		busy,
		async separate(recording: string) {
			const { id } = detail().activity;
			const reply = await during(() => send({ kind: "separateRecording", body: { id, recording } }));
			if (reply) toast(t("activity.sources.separated"), { label: t("actions.undo"), run: () => void merge(reply.separated) });
		},
		merge,
		async split(atSeconds: number): Promise<boolean> {
			const { profile: known } = profile.data ?? {};
			const thresholds = known && fitness.data ? thresholdsOf(known, fitness.data.fitness) : unknown;
			const whole = detail();
			const reply = await during(async () => {
				const decoded = decodeSamples(await download(api.activities[":id"].samples.$get({ param: { id: whole.activity.id } })));
				if (!decoded.ok) throw new Error(`samples that cannot be read: ${decoded.problem.detail}`);
				// The engine's part of it comes when it is needed.
				const { splitActivity } = await import("../../store/split-activity.ts");
				return splitActivity(whole, decoded.samples, atSeconds, thresholds);
			});
			const [first, second] = reply?.pieces ?? [];
			if (!first || !second) return false;
			toast(t("activity.sources.splitDone"), { label: t("actions.undo"), run: () => void join(first, second) });
			navigate(`/activities/${first}`, { replace: true });
			return true;
		},
		downloadOriginal: () =>
			during(
				async () => {
					const { activity, recordings } = detail();
					const name = recordings.find(({ leads }) => leads)?.fileName ?? activity.id;
					saveFile(new Blob([await download(api.activities[":id"].file.$get({ param: { id: activity.id } }))]), name);
					return true;
				},
				{ not_found: t("activity.sources.noOriginal") },
			),
		async remove() {
			await deleteActivity(detail().activity.id);
			toast(t("activities.deleted"));
			navigate("/activities", { replace: true });
		},
	};

	async function merge(other: string): Promise<void> {
		if (await join(detail().activity.id, other)) toast(t("activity.sources.merged"));
	}

	async function join(id: string, other: string): Promise<boolean> {
		const reply = await during(() => send({ kind: "mergeActivities", body: { id, with: other } }));
		if (reply) navigate(`/activities/${reply.id}`, { replace: true });
		return reply !== null;
	}
}
