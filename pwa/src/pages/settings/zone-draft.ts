/** Zones, power threshold and power source as they are typed in the settings. Pure. */
import { FTP_RANGE, type Profile, type RunningPower, type ZoneBounds, ZoneBoundsSchema } from "../../../../shared/athlete/profile.ts";
import { secondsOfClock } from "../activity/clock-input.ts";

export const zoneKinds = ["heartRate", "speed", "power"] as const satisfies readonly (keyof ZoneBounds)[];
export type ZoneKind = (typeof zoneKinds)[number];
/** Lower bounds that each kind has, from zone 2 on. */
export const boundCount: Record<ZoneKind, number> = { heartRate: 4, speed: 4, power: 6 };

export interface ZoneDraft {
	ftp: string;
	runningPower: RunningPower;
	/** Null: estimated from the threshold. Speeds are typed as paces. */
	bounds: Record<ZoneKind, string[] | null>;
}

export type ZoneErrors = Partial<Record<ZoneKind, "zones_not_rising"> & { ftp: "ftp_out_of_range" }>;

export function zoneDraftOf({ ftp, zones, runningPower }: Profile, unitMetres: number): ZoneDraft {
	const typed = (kind: ZoneKind): string[] | null => {
		const bounds = zones?.[kind];
		return bounds?.map((bound) => (kind === "speed" ? paceText(unitMetres / bound) : String(Math.round(bound)))) ?? null;
	};
	return {
		ftp: ftp == null ? "" : String(Math.round(ftp)),
		runningPower: runningPower ?? "native",
		bounds: { heartRate: typed("heartRate"), speed: typed("speed"), power: typed("power") },
	};
}

export type ZoneReading = { ok: true; value: Pick<Profile, "ftp" | "zones" | "runningPower"> } | { ok: false; errors: ZoneErrors };

/** @param unitMetres A kilometre or a mile, which paces are typed for. */
export function readZones(draft: ZoneDraft, unitMetres: number): ZoneReading {
	const errors: ZoneErrors = {};
	const ftp = draft.ftp.trim() === "" ? null : Number(draft.ftp);
	if (ftp !== null && !(ftp >= FTP_RANGE.least && ftp <= FTP_RANGE.most)) errors.ftp = "ftp_out_of_range";
	const zones: ZoneBounds = { heartRate: null, speed: null, power: null };
	for (const kind of zoneKinds) {
		const texts = draft.bounds[kind];
		if (texts === null) continue;
		const values = texts.map((text) => (kind === "speed" ? unitMetres / (secondsOfClock(text) ?? Number.NaN) : Number(text)));
		const checked = ZoneBoundsSchema.safeParse({ heartRate: null, speed: null, power: null, [kind]: values });
		if (checked.success) zones[kind] = values;
		else errors[kind] = "zones_not_rising";
	}
	if (Object.keys(errors).length > 0) return { ok: false, errors };
	return {
		ok: true,
		value: {
			...(ftp === null ? {} : { ftp }),
			...(zoneKinds.every((kind) => zones[kind] === null) ? {} : { zones }),
			...(draft.runningPower === "native" ? {} : { runningPower: draft.runningPower }),
		},
	};
}

function paceText(seconds: number): string {
	const whole = Math.round(seconds);
	return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
