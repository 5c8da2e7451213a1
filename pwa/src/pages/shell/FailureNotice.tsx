import type { JSX } from "solid-js";
import type { FailureCode } from "../../api/failure.ts";
import { Button } from "../../components/Button.tsx";
import { Notice } from "../../components/Notice.tsx";
import { useWords } from "../../words/words.tsx";

export interface FailureNoticeProps {
	code: FailureCode;
	onRetry?: (() => void) | undefined;
	children?: JSX.Element;
}

/** A request that did not succeed, by its code: what happened, what is safe, what to do. */
export function FailureNotice(props: FailureNoticeProps): JSX.Element {
	const { t } = useWords();
	return (
		<Notice
			tone={props.code === "offline" ? "warn" : "bad"}
			what={t(`errors.${props.code}.what`)}
			safe={t(`errors.${props.code}.safe`)}
			next={t(`errors.${props.code}.next`)}
		>
			{props.onRetry ? (
				<Button small onClick={() => props.onRetry?.()}>
					{t("actions.retry")}
				</Button>
			) : (
				props.children
			)}
		</Notice>
	);
}
