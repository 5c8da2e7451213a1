/** The athlete's own day, as long as the app stays open: it changes at their midnight. */
import { type Accessor, createMemo, createSignal, onCleanup } from "solid-js";
import type { IsoDate } from "../../../shared/calendar.ts";
import { useProfile } from "../store/queries.ts";
import { deviceZone, todayIn } from "./today.ts";

const LOOK_AGAIN_MS = 60_000;

/** The profile's zone; the device's until there is one. */
export function useZone(): Accessor<string> {
	const profile = useProfile();
	return () => profile.data?.profile?.zone ?? deviceZone();
}

export function useToday(): Accessor<IsoDate> {
	const zone = useZone();
	const [now, setNow] = createSignal(new Date());
	const look = () => setNow(new Date());
	const timer = setInterval(look, LOOK_AGAIN_MS);
	// A phone that slept has missed its timers.
	document.addEventListener("visibilitychange", look);
	onCleanup(() => {
		clearInterval(timer);
		document.removeEventListener("visibilitychange", look);
	});
	return createMemo(() => todayIn(zone(), now()));
}
