/** Sends read files for the importer: one tab at a time, through lost connections and ended sign-ins, telling the list how it goes. */
import { createEffect, createRoot } from "solid-js";
import type { Session } from "../store/session.ts";
import type { FileList } from "./file-list.ts";
import type { FileReading } from "./read-file.ts";
import { type ImportOutcome, uploadFile } from "./upload.ts";

/** Taken back by the athlete, or another athlete is here now. */
export class GivenUp extends Error {}

export interface Sender {
	/** What became of each entry. Throws `ApiFailure` when the server refuses the file, `GivenUp` when nobody wants it any more. */
	send(id: string, file: File, reading: FileReading, athleteId: string): Promise<ImportOutcome[]>;
	/** Ends the wait for the next attempt. */
	retryNow(): void;
}

export function createSender(session: Session, list: FileList): Sender {
	let wake: () => void = () => undefined;
	const woken = () =>
		new Promise<void>((resolve) => {
			wake = resolve;
		});

	return {
		send(id, file, reading, athleteId) {
			const isHere = () => session.athlete()?.athleteId === athleteId;
			const host = {
				check() {
					if (!list.has(id) || !isHere()) throw new GivenUp();
				},
				onSending: () => list.change(id, { status: "sending", reason: null }),
				onWaiting: (failure: { code: ImportReason }) => list.change(id, { status: "failed", reason: failure.code }),
				wait: (ms: number) => Promise.race([new Promise<void>((resolve) => setTimeout(resolve, ms)), woken()]),
				signedIn() {
					session.expired();
					return Promise.race([until(() => !session.needsSignIn() || !isHere()), woken()]);
				},
			};
			return navigator.locks.request(`longrun-import-${athleteId}`, () => uploadFile(file, reading, host));
		},
		retryNow: () => wake(),
	};
}

type ImportReason = NonNullable<FileList["files"][number]["reason"]>;

/** Resolves once a reactive condition holds. */
function until(holds: () => boolean): Promise<void> {
	return new Promise((resolve) => {
		createRoot((dispose) => {
			createEffect(() => {
				if (!holds()) return;
				resolve();
				queueMicrotask(dispose);
			});
		});
	});
}
