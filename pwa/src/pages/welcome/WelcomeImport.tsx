import type { JSX } from "solid-js";
import { useImporter } from "../../state/importer.ts";
import { ImportPanel } from "../import/ImportPanel.tsx";

/** The importer within onboarding. */
export default function WelcomeImport(): JSX.Element {
	return <ImportPanel importer={useImporter()} />;
}
