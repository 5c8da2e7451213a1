import type { JSX } from "solid-js";
import { FailureCodeSchema } from "../../api/failure.ts";
import { FileRow } from "../../components/FileRow.tsx";
import type { ImportedActivity, ImportedFile } from "../../import/imported-file.ts";
import type { Importer } from "../../import/importer.ts";
import { useWords } from "../../words/words.tsx";

/** A table of years holds thousands; the activities page lists them. */
const MOST_LINES = 50;

/** `within`: its archive stands above already. */
export function ImportedRow(props: { file: ImportedFile; importer: Importer; within?: boolean }): JSX.Element {
	const { t, f } = useWords();
	const file = () => props.file;
	const only = () => (file().activities.length === 1 ? file().activities[0] : undefined);
	const cells = ({ day, name, distanceMetres, timerSeconds, sport, outcome }: ImportedActivity): string[] => [
		f.date(day, "year"),
		name ?? t(`activities.sports.${sport}`),
		distanceMetres === null ? f.duration(timerSeconds ?? 0) : f.distance(distanceMetres),
		t(`import.outcomes.${outcome}`),
	];
	const result = (): string | undefined => {
		const { added, merged, health } = file().counts;
		if (file().status !== "done") return undefined;
		const one = only();
		if (one) return t(`import.outcomes.${one.outcome}`);
		if (added + merged > 0) return t("import.activities", added + merged);
		return health > 0 ? t("import.tally.health", health) : undefined;
	};
	const about = (): string | undefined => {
		const one = only();
		return one && cells(one).slice(0, 3).join(" · ");
	};
	/** What the server said; what the reader found stands among the problems. */
	const refusal = (): string | undefined => {
		const code = FailureCodeSchema.safeParse(file().reason).data;
		if (code === undefined || file().problems.some((problem) => problem.code === code)) return undefined;
		if (file().status === "failed") return [t(`errors.${code}.what`), t("import.retrying")].join(" ");
		return [t(`errors.${code}.what`), t(`errors.${code}.next`)].filter(Boolean).join(" ");
	};
	const lines = () => file().activities.slice(0, MOST_LINES).map(cells);
	return (
		<FileRow
			name={file().name}
			size={file().size}
			status={file().status}
			result={result()}
			about={about()}
			archive={props.within ? null : file().archive}
			problems={file().problems}
			refusal={refusal()}
			lines={file().activities.length > 1 ? lines : undefined}
			onRetry={() => props.importer.retryNow()}
			onAnswer={(unit) => props.importer.answer(file().id, unit)}
		/>
	);
}
