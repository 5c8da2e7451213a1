/** Paired browsers: whose token it is, a fresh one in its place, and an end to it. */
import type { Scope as DeviceScope } from "../../shared/athlete/device.ts";
import { isToken, newToken } from "../auth/secret-text.ts";
import { ApiError } from "../errors.ts";
import type { Database } from "../repositories/database.ts";
import { runBatch } from "../repositories/database.ts";
import { deleteDevice, rotateToken, selectDevice, selectDeviceByToken, selectDevices, writeLastUse } from "../repositories/devices.ts";
import { sha256Hex } from "../sha256.ts";
import { type Call, commit } from "./call.ts";
import { limit } from "./limit.ts";

/** [convention] Of a browser that is not used: each rotation begins it anew. */
export const DEVICE_LIFE_MS = 90 * 86_400_000;
/** [convention] How long a token is good after its successor was made: the answer may have been lost on the way. */
export const FORMER_LIFE_MS = 60_000;
/** A write for every request would cost more than it tells. */
const USE_NOTED_EVERY_MS = 3_600_000;
/** A browser asks once a day. */
const MOST_ROTATIONS = 20;

export interface PairedDevice {
	athleteId: string;
	id: string;
	scopes: DeviceScope[];
	/** SHA-256 (hex) of the token that this request brought. */
	tokenSha256: string;
	lastUsedAt: number | null;
}

export interface ListedDevice {
	id: string;
	/** What it called itself. */
	name: string;
	scopes: DeviceScope[];
	/** Milliseconds since 1970, UTC, here and below. */
	createdAt: number;
	/** To the hour; null: not used yet. */
	lastUsedAt: number | null;
	expiresAt: number;
}

/**
 * One read. A token that was replaced and comes back later was copied: either the thief or the browser has the new one, and nobody can tell which, so
 * both lose it (RFC 9700 §4.14.2).
 */
export async function deviceOfToken({ db, now }: { db: Database; now: number }, token: string): Promise<PairedDevice> {
	const tokenSha256 = isToken(token) ? await sha256Hex(token) : null;
	const found = tokenSha256 && (await selectDeviceByToken(db, tokenSha256));
	if (!found || found.expiresAt <= now) throw unknown();
	const { athleteId, id, scopes, lastUsedAt } = found;
	if (found.tokenSha256 !== tokenSha256 && (found.formerUntil ?? 0) <= now) {
		await runBatch(db, [deleteDevice({ db, athleteId, now }, id)]);
		throw unknown();
	}
	return { athleteId, id, scopes, tokenSha256, lastUsedAt };
}

/** Null when it was noted within the hour. */
export function noteUse({ db, now }: { db: Database; now: number }, device: PairedDevice): Promise<void> | null {
	const before = now - USE_NOTED_EVERY_MS;
	if (device.lastUsedAt !== null && device.lastUsedAt > before) return null;
	return writeLastUse({ db, athleteId: device.athleteId, now }, device.id, before);
}

/** Its reply is a secret, and so is kept under no idempotency key: a lost one is asked for again with the former token. */
export async function rotate(call: Call, device: PairedDevice | null): Promise<{ token: string; expiresAt: number }> {
	const { id, tokenSha256 } = paired(device);
	await limit(call, `rotate:${call.athleteId}:${id}`, MOST_ROTATIONS);
	const token = newToken();
	const expiresAt = call.now + DEVICE_LIFE_MS;
	const next = await sha256Hex(token);
	const done = await rotateToken(call, { id, presented: tokenSha256, next, formerUntil: call.now + FORMER_LIFE_MS, expiresAt });
	if (!done) throw unknown();
	return { token, expiresAt };
}

export async function listDevices(call: Call): Promise<{ devices: ListedDevice[] }> {
	const devices = (await selectDevices(call)).map(({ id, name, scopes, createdAt, lastUsedAt, expiresAt }) => ({
		id,
		name,
		scopes,
		createdAt,
		lastUsedAt,
		expiresAt,
	}));
	return { devices };
}

export async function revokeDevice(call: Call, id: string): Promise<{ revoked: string }> {
	if ((await selectDevice(call, id)).length === 0) throw new ApiError("not_found", "There is no such paired browser.");
	return commit(call, [deleteDevice(call, id)], { revoked: id });
}

/** The device that asks ends its own pairing. */
export function unpair(call: Call, device: PairedDevice | null): Promise<{ revoked: string }> {
	const { id } = paired(device);
	return commit(call, [deleteDevice(call, id)], { revoked: id });
}

function paired(device: PairedDevice | null): PairedDevice {
	if (!device) throw new ApiError("not_found", "Only a paired browser has one: this request came without its token.");
	return device;
}

function unknown(): ApiError {
	return new ApiError("unauthenticated", "This browser is not paired any more. Pair it again.");
}
