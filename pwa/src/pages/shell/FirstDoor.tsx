import { Navigate } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { useSession } from "../../store/session.ts";
import { Opening } from "./Opening.tsx";

/** For whoever is not signed in. Where nobody has an account yet, nobody comes back: the first visitor makes one. */
export function FirstDoor(): JSX.Element {
	const { registration } = useSession();
	// Not by `loading`: at first nobody has asked yet.
	const isKnown = () => registration.state === "ready" || registration.state === "errored";
	return (
		<Show when={isKnown()} fallback={<Opening />}>
			<Navigate href={registration.latest?.first ? "/sign-up" : "/sign-in"} />
		</Show>
	);
}
