import { Navigate, type RouteSectionProps, useLocation } from "@solidjs/router";
import { createEffect, createMemo, type JSX, Match, on, Show, Suspense, Switch } from "solid-js";
import { AppShell } from "../../components/AppShell.tsx";
import { Skeleton } from "../../components/Skeleton.tsx";
import { Toasts } from "../../components/Toasts.tsx";
import { useToday } from "../../state/athlete-day.ts";
import { dismissToast, toasts } from "../../state/toasts.ts";
import { useSession } from "../../store/session.ts";
import { useWords } from "../../words/words.tsx";
import { Banner } from "./Banner.tsx";
import { DropAnywhere } from "./DropAnywhere.tsx";
import { FirstDoor } from "./FirstDoor.tsx";
import { GoalFoot } from "./GoalFoot.tsx";
import { Opening } from "./Opening.tsx";
import { SeasonTop } from "./SeasonTop.tsx";
import { Shortcuts } from "./Shortcuts.tsx";
import { createShellState } from "./shell.state.ts";
import { createShellSlots, ShellContext } from "./shell-context.ts";

/** Around every page of somebody who is signed in. */
export function Shell(props: RouteSectionProps): JSX.Element {
	const session = useSession();
	return (
		<Switch fallback={<Opening />}>
			<Match when={session.account() === null}>
				<FirstDoor />
			</Match>
			<Match when={session.athlete()}>
				<Frame {...props} />
			</Match>
		</Switch>
	);
}

function Frame(props: RouteSectionProps): JSX.Element {
	const { t } = useWords();
	const location = useLocation();
	const state = createShellState();
	const today = useToday();
	const { slots, aside } = createShellSlots();

	// The frame reads its parts more than once; each is made once.
	const banner = createMemo(() => state.hasNews() && <Banner state={state} />);
	const asideContent = createMemo(() => aside()?.content());

	// A new page is announced by the focus: screen readers start there, and Tab goes on from it.
	createEffect(
		on(
			() => location.pathname,
			() => document.getElementById("main")?.focus({ preventScroll: true }),
			{ defer: true },
		),
	);

	return (
		<Show when={!state.needsOnboarding()} fallback={<Navigate href="/welcome" />}>
			<ShellContext.Provider value={slots}>
				<AppShell
					items={state.items()}
					top={<SeasonTop months={state.months.data} today={today()} />}
					foot={<GoalFoot months={state.months.data} today={today()} />}
					banner={banner()}
					aside={asideContent()}
					asideLabel={aside()?.label() ?? ""}
				>
					<Suspense fallback={<Skeleton lines={6} class="h-5" />}>{props.children}</Suspense>
				</AppShell>
				<DropAnywhere label={t("shell.dropAnywhere")} />
				<Shortcuts />
				<Toasts toasts={toasts()} onDismiss={dismissToast} />
			</ShellContext.Provider>
		</Show>
	);
}
