import type { JSX } from "solid-js";
import { FileRow } from "../../components/FileRow.tsx";
import type { ImportedFile } from "../../import/imported-file.ts";
import type { Importer } from "../../import/importer.ts";
import { useWords } from "../../words/words.tsx";

/** A table of years holds thousands; the activities page lists them. */
const MOST_LINES = 50;

export function ImportedRow(props: { file: ImportedFile; importer: Importer }): JSX.Element {
	const { t, f } = useWords();
	const file = () => props.file;
	const result = () => {
		const { added, merged, health } = file().counts;
		if (file().status !== "done") return undefined;
		if (added + merged > 0) return t("import.activities", added + merged);
		return health > 0 ? t("import.tally.health", health) : undefined;
	};
	const lines = () =>
		file()
			.activities.slice(0, MOST_LINES)
			.map(({ day, name, distanceMetres, outcome }) =>
				[f.date(day, "full"), name, distanceMetres === null ? null : f.distance(distanceMetres), t(`import.outcomes.${outcome}`)]
					.filter(Boolean)
					.join(" · "),
			);
	return (
		<FileRow
			name={file().name}
			size={file().size}
			status={file().status}
			result={result()}
			problems={file().problems}
			{...(file().activities.length > 0 ? { lines } : {})}
			onRetry={() => props.importer.retryNow()}
			onAnswer={(unit) => props.importer.answer(file().id, unit)}
		/>
	);
}
