/** Sends read files for the importer, a few at a time, through lost connections and ended sign-ins, telling the list how it goes. */
import { createEffect, createRoot } from "solid-js";
import type { Session } from "../store/session.ts";
import type { FileList } from "./file-list.ts";
import { type FileChange, sameAs, takenIn } from "./imported-file.ts";
import type { Job } from "./job.ts";
import type { PreparedFile } from "./prepare.ts";
import { uploadFile } from "./upload.ts";

/** Taken back by the athlete, or another athlete is here now. */
export class GivenUp extends Error {}

export interface Sender {
	/** What became of the file. Throws `ApiFailure` when the server refuses it, `GivenUp` when nobody wants it any more. */
	send(job: Job, file: PreparedFile, athleteId: string, original: () => Promise<Blob | null>): Promise<FileChange>;
	/** Ends the wait for the next attempt. */
	retryNow(): void;
}

interface First {
	name: string;
	arrived: Promise<boolean>;
}

export function createSender(session: Session, list: FileList): Sender {
	let waking: (() => void)[] = [];
	const woken = () => new Promise<void>((resolve) => waking.push(resolve));
	/** By SHA-256: the same bytes are sent once, under however many names they come. */
	const firsts = new Map<string, First>();

	async function upload(
		{ id, name }: Job,
		file: PreparedFile,
		athleteId: string,
		original: () => Promise<Blob | null>,
	): Promise<FileChange> {
		const isHere = () => session.athlete()?.athleteId === athleteId;
		const outcomes = await uploadFile(name, file, {
			original,
			check() {
				if (!list.get(id) || !isHere()) throw new GivenUp();
			},
			onSending: () => list.change(id, { status: "sending", reason: null }),
			onWaiting: (failure) => list.change(id, { status: "failed", reason: failure.code }),
			wait: (ms) => Promise.race([new Promise<void>((resolve) => setTimeout(resolve, ms)), woken()]),
			signedIn() {
				session.expired();
				return Promise.race([until(() => !session.needsSignIn() || !isHere()), woken()]);
			},
		});
		return takenIn(file, outcomes);
	}

	return {
		async send(job, file, athleteId, original) {
			const key = `${athleteId} ${file.kind} ${file.sha256} ${file.rowOf?.part ?? ""}`;
			for (;;) {
				const first = firsts.get(key);
				if (!first) break;
				if (await first.arrived) return sameAs(first.name, file);
			}
			const { promise: arrived, resolve } = Promise.withResolvers<boolean>();
			firsts.set(key, { name: job.name, arrived });
			try {
				const change = await upload(job, file, athleteId, original);
				resolve(true);
				return change;
			} catch (error) {
				firsts.delete(key);
				resolve(false);
				throw error;
			}
		},
		retryNow() {
			const all = waking;
			waking = [];
			for (const wake of all) wake();
		},
	};
}

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
