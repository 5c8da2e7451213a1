import type { ThresholdKind } from "../../../../shared/fitness/threshold.ts";
import type { Words } from "../../words/words.tsx";

/** A threshold with its unit. */
export function thresholdValue(kind: ThresholdKind, value: number, { f }: Pick<Words, "f">): string {
	if (kind === "threshold_speed") return f.pace(value);
	if (kind === "ftp") return f.power(value);
	return kind === "vdot" ? value.toFixed(1) : f.heartRate(value);
}
