import type { JSX } from "solid-js";
import { buttonClass } from "../../components/Button.tsx";
import { useWords } from "../../words/words.tsx";

/** By this address the extension opens its panel on Garmin's calendar and shows what will be sent. */
const SENDING_PAGE = "https://connect.garmin.com/app/calendar#longrun-send";

/** Nothing goes by itself: the way to the page whose button sends. */
export function OpenGarmin(props: { label?: string; primary?: boolean }): JSX.Element {
	const { t } = useWords();
	return (
		<a
			class={buttonClass(props.primary ? { kind: "primary", wide: true } : {})}
			href={SENDING_PAGE}
			target="_blank"
			rel="noopener noreferrer"
		>
			{props.label ?? t("watch.openGarmin")}
		</a>
	);
}
