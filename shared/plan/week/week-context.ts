import type { Methodology } from "../methodology/methodology.ts";
import type { WeekSetting } from "./week-setting.ts";

export interface WeekContext extends WeekSetting {
	methodology: Methodology;
}
