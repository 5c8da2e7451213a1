/** A workout carried over the calendar: by the mouse at once, by a finger after a long press, by keys after M. The cells say which day they are. */
import { createSignal, onCleanup } from "solid-js";
import { addDays, type IsoDate } from "../../../../shared/calendar.ts";
import { isShortcut } from "../../state/shortcut-keys.ts";

export interface Carried {
	workoutId: string;
	from: IsoDate;
	/** Null beside the calendar. */
	over: IsoDate | null;
	by: "pointer" | "keys";
	x: number;
	y: number;
}

export interface CarryHost {
	isMovable: (workoutId: string) => boolean;
	/** Days that a carried workout may be held over by keys. */
	isOpen: (day: IsoDate) => boolean;
	onDrop: (workoutId: string, day: IsoDate) => void;
}

const LONG_PRESS_MS = 380;
/** So far a mouse moves before it is a drag, px; and so far a finger may tremble while it presses. */
const MOUSE_STARTS = 6;
const FINGER_TREMBLES = 9;
/** Near the window's edge the page scrolls along. */
const EDGE = 96;
const SCROLL_STEP = 9;

const keySteps: Partial<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

export function createCarry(host: CarryHost) {
	const [carried, setCarried] = createSignal<Carried | null>(null);
	let press: { workoutId: string; from: IsoDate; x: number; y: number; pointer: number; timer: number | undefined } | null = null;
	let scrolling = 0;

	const dayAt = (x: number, y: number): IsoDate | null =>
		document
			.elementsFromPoint(x, y)
			.find((element) => element.matches("[data-day]"))
			?.getAttribute("data-day") ?? null;

	function begin(by: Carried["by"], workoutId: string, from: IsoDate, x = 0, y = 0): void {
		setCarried({ workoutId, from, over: from, by, x, y });
		if (by === "pointer") scrolling = requestAnimationFrame(scrollAlong);
	}

	function scrollAlong(): void {
		const now = carried();
		if (now?.by !== "pointer") return;
		const step = now.y < EDGE ? -SCROLL_STEP : now.y > window.innerHeight - EDGE ? SCROLL_STEP : 0;
		if (step !== 0) {
			window.scrollBy(0, step);
			setCarried({ ...now, over: dayAt(now.x, now.y) });
		}
		scrolling = requestAnimationFrame(scrollAlong);
	}

	function end(drop: boolean): void {
		const now = carried();
		clearTimeout(press?.timer);
		press = null;
		cancelAnimationFrame(scrolling);
		if (!now) return;
		setCarried(null);
		if (drop && now.over !== null && now.over !== now.from) host.onDrop(now.workoutId, now.over);
	}

	function down(event: PointerEvent): void {
		if (!event.isPrimary || event.button !== 0 || !(event.target instanceof Element)) return;
		const cell = event.target.closest("[data-workout]");
		const [workoutId, from] = [cell?.getAttribute("data-workout"), cell?.closest("[data-day]")?.getAttribute("data-day")];
		if (!workoutId || !from || !host.isMovable(workoutId)) return;
		const { clientX: x, clientY: y, pointerId: pointer } = event;
		const timer =
			event.pointerType === "mouse" ? undefined : window.setTimeout(() => begin("pointer", workoutId, from, x, y), LONG_PRESS_MS);
		press = { workoutId, from, x, y, pointer, timer };
	}

	function move(event: PointerEvent): void {
		if (!press || event.pointerId !== press.pointer) return;
		const now = carried();
		const { clientX: x, clientY: y } = event;
		if (now) {
			setCarried({ ...now, x, y, over: dayAt(x, y) });
			return;
		}
		const far = Math.hypot(x - press.x, y - press.y);
		if (event.pointerType === "mouse" && far > MOUSE_STARTS) begin("pointer", press.workoutId, press.from, x, y);
		// A finger that moves on before the press was long is scrolling.
		else if (event.pointerType !== "mouse" && far > FINGER_TREMBLES) end(false);
	}

	function up(event: PointerEvent): void {
		if (!press || event.pointerId !== press.pointer) return;
		if (carried()) swallowClick();
		end(true);
	}

	/** Returns true when the key was meant for the carried workout, or picked one up. */
	function key(event: KeyboardEvent): boolean {
		const now = carried();
		if (!now) return event.key.toLowerCase() === "m" && isShortcut(event) && pickUp(event.target);
		if (event.key === "Escape") end(false);
		else if (now.by === "keys" && (event.key === "Enter" || event.key === " ")) end(true);
		else if (now.by === "keys" && event.key === "Tab") {
			end(false);
			return false;
		} else {
			const step = keySteps[event.key];
			const next = step && now.over !== null ? addDays(now.over, step) : null;
			if (now.by !== "keys" || next === null) return false;
			if (host.isOpen(next)) {
				setCarried({ ...now, over: next });
				document.querySelector(`[data-day="${next}"]`)?.scrollIntoView({ block: "center" });
			}
		}
		event.preventDefault();
		event.stopPropagation();
		return true;
	}

	function pickUp(target: EventTarget | null): boolean {
		const button = target instanceof Element ? target.closest("[data-workout]") : null;
		const [workoutId, from] = [button?.getAttribute("data-workout"), button?.closest("[data-day]")?.getAttribute("data-day")];
		if (!workoutId || !from || !host.isMovable(workoutId)) return false;
		begin("keys", workoutId, from);
		return true;
	}

	// The pointer may leave the calendar while it carries; a finger's drag must not scroll the page or open a menu.
	const stop = new AbortController();
	const { signal } = stop;
	document.addEventListener("pointermove", move, { signal });
	document.addEventListener("pointerup", up, { signal });
	document.addEventListener("pointercancel", () => end(false), { signal });
	document.addEventListener("touchmove", (event) => carried()?.by === "pointer" && event.preventDefault(), { signal, passive: false });
	document.addEventListener("contextmenu", (event) => (carried() || press?.timer) && event.preventDefault(), { signal });
	document.addEventListener("keydown", (event) => carried()?.by === "pointer" && key(event), { signal, capture: true });
	onCleanup(() => {
		end(false);
		stop.abort();
	});

	return { carried, down, key, cancel: () => end(false) };
}

/** Letting go is no click on what lies below. */
function swallowClick(): void {
	const swallow = (event: Event) => {
		event.stopPropagation();
		event.preventDefault();
	};
	document.addEventListener("click", swallow, { capture: true, once: true });
	setTimeout(() => document.removeEventListener("click", swallow, { capture: true }));
}
