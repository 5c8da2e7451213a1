import { For, type JSX, Show } from "solid-js";
import { useWords } from "../words/words.tsx";
import { Icon, type IconName } from "./Icon.tsx";
import { Logo } from "./Logo.tsx";

export interface NavItem {
	href: string;
	label: string;
	icon: IconName;
	current: boolean;
}

interface AppShellProps {
	/** In the rail all, in the phone's bar the first five. */
	items: readonly NavItem[];
	/** Beside the logo on the phone: where in the season we are. */
	top?: JSX.Element;
	/** At the rail's foot: the goal. */
	foot?: JSX.Element;
	/** Above the page: offline, a new version. */
	banner?: JSX.Element;
	/** Right-hand column from 1280 px on; narrower screens show the same elsewhere. */
	aside?: JSX.Element;
	/** Heard when the aside is reached. */
	asideLabel?: string;
	children: JSX.Element;
}

function NavLink(props: { item: NavItem; rail: boolean }): JSX.Element {
	return (
		<a
			href={props.item.href}
			class={
				props.rail
					? "flex items-center gap-3 min-h-10 px-2 rounded text-ink-soft transition-colors duration-quick hover:bg-sunk hover:text-ink aria-[current=page]:bg-accent-wash aria-[current=page]:text-accent aria-[current=page]:font-650"
					: "grid justify-items-center content-center gap-0.5 text-small text-ink-soft aria-[current=page]:text-accent aria-[current=page]:font-650"
			}
			aria-current={props.item.current ? "page" : undefined}
		>
			<Icon name={props.item.icon} size={props.rail ? 20 : 22} />
			{props.item.label}
		</a>
	);
}

/** The frame of every signed-in page: a rail at the desk, a bar under the thumb. */
export function AppShell(props: AppShellProps): JSX.Element {
	const { t } = useWords();
	return (
		<div class={`min-h-dvh lg:grid lg:grid-cols-[184px_minmax(0,1fr)] ${props.aside ? "xl:grid-cols-[184px_minmax(0,1fr)_348px]" : ""}`}>
			<a
				href="#main"
				class="sr-only focus:not-sr-only focus:fixed focus:z-50 focus:top-2 focus:left-2 focus:px-4 focus:py-2 focus:rounded focus:bg-ink focus:text-paper"
			>
				{t("app.skip")}
			</a>
			<nav
				class="hidden lg:flex flex-col gap-0.5 sticky top-0 h-dvh px-3.5 py-4.5 border-r border-line overflow-y-auto"
				aria-label={t("nav.label")}
			>
				<a href="/" class="px-2 pt-0.5 pb-4.5 rounded">
					<Logo size={24} name />
				</a>
				<For each={props.items}>{(item) => <NavLink item={item} rail />}</For>
				<div class="mt-auto p-2 text-small text-ink-soft">{props.foot}</div>
			</nav>
			<div class="min-w-0 pb-22 lg:pb-10">
				<header class="flex items-center justify-between gap-3 h-14 px-5 lg:hidden">
					<Logo name />
					<div class="text-small text-ink-soft text-right">{props.top}</div>
				</header>
				<Show when={props.banner}>
					<div class="px-5 pb-3 lg:px-5.5 lg:pt-4.5 lg:pb-0">{props.banner}</div>
				</Show>
				<main id="main" tabindex="-1" class="px-5 lg:px-5.5 lg:pt-4.5 focus:outline-none">
					{props.children}
				</main>
			</div>
			<Show when={props.aside}>
				<aside class="hidden xl:block sticky top-0 h-dvh px-5.5 py-5 border-l border-line overflow-y-auto" aria-label={props.asideLabel}>
					{props.aside}
				</aside>
			</Show>
			<nav
				class="lg:hidden fixed inset-x-0 bottom-0 z-30 flex h-16 box-content pb-[env(safe-area-inset-bottom)] border-t border-line bg-paper"
				aria-label={t("nav.label")}
			>
				<For each={props.items.slice(0, 5)}>
					{(item) => (
						<div class="grid flex-1">
							<NavLink item={item} rail={false} />
						</div>
					)}
				</For>
			</nav>
		</div>
	);
}
