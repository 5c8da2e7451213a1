/** Browsers' extensions on the server: those that ask to be paired, and those that are. Nothing of it is kept here, and nothing waits: a key that is ended must be ended now. */
import { answer, api } from "../api/client.ts";

export type PairingRequest = Awaited<ReturnType<typeof lookAtPairing>>;
export type Device = Awaited<ReturnType<typeof listDevices>>[number];

/** Who asks under this code. Rejects with `ApiFailure`: `not_found`, `pairing_expired`, `rate_limited`. */
export const lookAtPairing = (userCode: string) => answer(api.pairing.requests[":userCode"].$get({ param: { userCode } }));

/** The one-time code for the extension that asked. */
export const approvePairing = (userCode: string) => answer(api.pairing.requests[":userCode"].approve.$post({ param: { userCode } }));

export const refusePairing = (userCode: string) => answer(api.pairing.requests[":userCode"].refuse.$post({ param: { userCode } }));

export const listDevices = async () => (await answer(api.devices.$get())).devices;

export const endDevice = (id: string) => answer(api.devices[":id"].$delete({ param: { id } }));
