import { createSignal } from "solid-js";
import { asFailure } from "../../api/client.ts";
import type { FailureCode } from "../../api/failure.ts";
import { type Device, endDevice, listDevices } from "../../store/pairing.ts";
import { createSaving } from "./saving.state.ts";

/** The paired browsers, as the server has them now. */
export function createDevices() {
	const [devices, setDevices] = createSignal<readonly Device[] | null>(null);
	const [failure, setFailure] = createSignal<FailureCode | null>(null);
	const ending = createSaving();

	async function load(): Promise<void> {
		setFailure(null);
		try {
			setDevices(await listDevices());
		} catch (error) {
			setFailure(asFailure(error).code);
		}
	}
	load().catch(reportError);

	return {
		/** Null while they are fetched. */
		devices,
		failure,
		load,
		ending,
		/** True when it is ended; one that somebody else has ended meanwhile is, too. */
		end: (id: string): Promise<boolean> =>
			ending.run(async () => {
				await endDevice(id).catch((error: unknown) => {
					if (asFailure(error).code !== "not_found") throw error;
				});
				setDevices((known) => known?.filter((device) => device.id !== id) ?? null);
			}),
	};
}
