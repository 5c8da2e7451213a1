/** Where Garmin data is read from, as the server has it now. Nothing of it is kept here, and nothing waits: a consent that is taken back counts at once. */
import type { ReadingKind, ReadingSource } from "../../../shared/health/garmin-kinds.ts";
import { answer, api } from "../api/client.ts";

export type Connections = Awaited<ReturnType<typeof listConnections>>;
export type Connection = Connections["connections"][number];

export const listConnections = () => answer(api.connections.$get());

/** `words` names the text that was shown. */
export const consentToKinds = (source: ReadingSource, kinds: ReadingKind[], words: string) =>
	answer(api.connections[":source"].kinds.$put({ param: { source }, json: { kinds, words } }));

export const readNow = (source: ReadingSource) => answer(api.ingest.run.$post({ json: { source } }));

export const retryFailures = (source: ReadingSource) => answer(api.connections[":source"].retry.$post({ param: { source }, json: {} }));

export const disconnect = (source: ReadingSource) => answer(api.connections[":source"].$delete({ param: { source } }));

export const saveKey = (key: string) => answer(api.connections.garmin_personal_api.key.$put({ json: { key } }));

export const removeKey = () => answer(api.connections.garmin_personal_api.key.$delete());
