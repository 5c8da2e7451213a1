import { createSignal, For, type JSX, Show } from "solid-js";
import { Button, buttonClass } from "../../components/Button.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { Skeleton } from "../../components/Skeleton.tsx";
import { useZone } from "../../state/athlete-day.ts";
import { toast } from "../../state/toasts.ts";
import { todayIn } from "../../state/today.ts";
import type { Device } from "../../store/pairing.ts";
import { useWords } from "../../words/words.tsx";
import { FailureNotice } from "../shell/FailureNotice.tsx";
import { createDevices } from "./devices.state.ts";

/** Paired browsers: what each may do, when it was last used, and an end to it. */
export function Devices(): JSX.Element {
	const { t, f } = useWords();
	const zone = useZone();
	const state = createDevices();
	const [asked, setAsked] = createSignal<Device | null>(null);
	const day = (instant: number, style: "short" | "year" = "short") => f.date(todayIn(zone(), new Date(instant)), style);
	const facts = (device: Device) =>
		[
			t("devices.added", day(device.createdAt, "year")),
			device.lastUsedAt === null ? t("devices.notUsed") : t("devices.used", day(device.lastUsedAt)),
			t("devices.ends", day(device.expiresAt)),
		].join(" · ");

	async function end(device: Device): Promise<void> {
		if (!(await state.end(device.id))) return;
		setAsked(null);
		toast(t("devices.ended", device.name));
	}

	return (
		<div class="stack gap-4 items-start">
			<Show
				when={state.devices()}
				fallback={
					<Show when={state.failure()} fallback={<Skeleton lines={2} />}>
						{(code) => <FailureNotice code={code()} onRetry={() => void state.load()} />}
					</Show>
				}
			>
				{(devices) => (
					<Show when={devices().length > 0} fallback={<p class="text-ink-soft">{t("devices.none")}</p>}>
						<ul class="w-full border-b border-line">
							<For each={devices()}>
								{(device) => (
									<li class="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 py-3 border-t border-line">
										<div>
											<p class="font-600 break-words">{device.name}</p>
											<p class="text-ink-soft">{t("devices.may", device.scopes.map((scope) => t(`devices.scopes.${scope}`)).join(", "))}</p>
											<p class="text-small text-ink-soft">{facts(device)}</p>
										</div>
										<Button
											small
											aria-label={t("devices.endLabel", device.name, day(device.createdAt, "year"))}
											onClick={() => setAsked(device)}
										>
											{t("devices.end")}
										</Button>
									</li>
								)}
							</For>
						</ul>
					</Show>
				)}
			</Show>
			<div class="flex flex-wrap items-center gap-x-4 gap-y-2">
				<a class={buttonClass()} href="/pair">
					{t("devices.connect")}
				</a>
				<a class="inline-flex items-center min-h-11 text-link" href="/connections">
					{t("devices.reading")}
				</a>
			</div>
			<Show when={asked()}>
				{(device) => (
					<Dialog
						open
						onClose={() => setAsked(null)}
						title={t("devices.endTitle", device().name)}
						text={t("devices.endText")}
						actions={
							<>
								<Button onClick={() => setAsked(null)}>{t("actions.cancel")}</Button>
								<Button kind="danger" busy={state.ending.busy()} onClick={() => void end(device())}>
									{t("devices.end")}
								</Button>
							</>
						}
					>
						<Show when={state.ending.failure()}>{(code) => <FailureNotice code={code()} />}</Show>
					</Dialog>
				)}
			</Show>
		</div>
	);
}
