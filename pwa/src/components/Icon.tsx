import type { JSX } from "solid-js";
import { Icon as Drawing, type IconName, iconNames } from "../../../look/Icon.tsx";

export type { IconName };
export { iconNames };

/** Always beside words, or in a button with a label: it is silent for screen readers. */
export const Icon = (props: { name: IconName; size?: number }): JSX.Element => <Drawing {...props} />;
