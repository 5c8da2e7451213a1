/** The frame's own knowledge: where we are, what waits to be sent, whether onboarding comes first. */
import { useLocation } from "@solidjs/router";
import type { NavItem } from "../../components/AppShell.tsx";
import type { IconName } from "../../components/Icon.tsx";
import { createMedia, RAIL } from "../../state/media.ts";
import { createOnline } from "../../state/online.ts";
import { appUpdate } from "../../store/app-update.ts";
import { dismiss, failures, pending, retry } from "../../store/outbox.ts";
import { useProfile, useTwoMonths } from "../../store/queries.ts";
import { useSession } from "../../store/session.ts";
import { useWords } from "../../words/words.tsx";

type NavKey = "today" | "plan" | "activities" | "fitness" | "health" | "import" | "settings" | "more";

const places: Record<NavKey, { href: string; icon: IconName }> = {
	today: { href: "/", icon: "today" },
	plan: { href: "/plan", icon: "plan" },
	activities: { href: "/activities", icon: "activities" },
	fitness: { href: "/fitness", icon: "fitness" },
	health: { href: "/health", icon: "health" },
	import: { href: "/import", icon: "import" },
	settings: { href: "/settings", icon: "settings" },
	more: { href: "/more", icon: "more" },
};
const rail: readonly NavKey[] = ["today", "plan", "activities", "fitness", "health", "import", "settings"];
const bar: readonly NavKey[] = ["today", "plan", "activities", "fitness", "more"];
/** What the bar has no room for stands under More. */
const underMore = ["/more", "/goals", "/health", "/import", "/connections", "/settings", "/api-docs"];

export function createShellState() {
	const { t } = useWords();
	const location = useLocation();
	const session = useSession();
	const months = useTwoMonths();
	const profile = useProfile();
	const hasRail = createMedia(RAIL);
	const online = createOnline();

	function isCurrent(key: NavKey): boolean {
		const { pathname } = location;
		if (key === "more") return underMore.includes(pathname);
		if (key === "plan") return pathname === "/plan" || pathname === "/plans" || pathname.startsWith("/workout/");
		return pathname === places[key].href;
	}

	return {
		months,
		items: (): NavItem[] => (hasRail() ? rail : bar).map((key) => ({ ...places[key], label: t(`nav.${key}`), current: isCurrent(key) })),
		needsOnboarding: () => profile.data?.profile === null && profile.error === null,
		isOffline: () => !online() || months.error?.code === "offline" || profile.error?.code === "offline",
		needsSignIn: session.needsSignIn,
		pending: () => pending().length,
		failures,
		dismiss: (id: string) => void dismiss(id),
		retry: (id: string) => void retry(id),
		update: appUpdate,
		hasNews(): boolean {
			return this.needsSignIn() || this.isOffline() || this.failures().length > 0 || appUpdate.ready();
		},
	};
}

export type ShellState = ReturnType<typeof createShellState>;
