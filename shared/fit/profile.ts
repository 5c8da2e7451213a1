/**
 * The part of the FIT profile that is read, as data: per message its number and the columns to fill. Values become `(raw - shift) / scale`,
 * which is SI (degrees for positions). Where a column names several fields, a later one that is valid wins (enhanced over plain).
 */
export interface ColumnField {
	readonly fields: readonly number[];
	readonly scale?: number;
	/** In raw units. */
	readonly shift?: number;
}

/** Semicircles in one degree: 2³¹ semicircles are 180°. */
export const SEMICIRCLES_PER_DEGREE = 2 ** 31 / 180;

const timestamp = { fields: [253] };

export const profile = {
	fileId: {
		number: 0,
		columns: { type: { fields: [0] }, manufacturer: { fields: [1] }, product: { fields: [2] }, timeCreated: { fields: [4] } },
		texts: { productName: 8 },
	},
	sport: { number: 12, columns: { sport: { fields: [0] }, subSport: { fields: [1] } }, texts: {} },
	session: {
		number: 18,
		columns: {
			timestamp,
			startTime: { fields: [2] },
			sport: { fields: [5] },
			subSport: { fields: [6] },
			totalElapsedTime: { fields: [7], scale: 1000 },
			totalTimerTime: { fields: [8], scale: 1000 },
			totalDistance: { fields: [9], scale: 100 },
			totalCalories: { fields: [11] },
			averageHeartRate: { fields: [16] },
			maxHeartRate: { fields: [17] },
			averageCadence: { fields: [18] },
			averagePower: { fields: [20] },
			maxPower: { fields: [21] },
			totalAscent: { fields: [22] },
			totalDescent: { fields: [23] },
			poolLength: { fields: [44], scale: 100 },
			averageFractionalCadence: { fields: [92], scale: 128 },
		},
		texts: {},
	},
	lap: {
		number: 19,
		columns: {
			timestamp,
			startTime: { fields: [2] },
			totalElapsedTime: { fields: [7], scale: 1000 },
			totalTimerTime: { fields: [8], scale: 1000 },
			totalDistance: { fields: [9], scale: 100 },
			averageHeartRate: { fields: [15] },
			averagePower: { fields: [19] },
		},
		texts: {},
	},
	record: {
		number: 20,
		columns: {
			timestamp,
			latitude: { fields: [0], scale: SEMICIRCLES_PER_DEGREE },
			longitude: { fields: [1], scale: SEMICIRCLES_PER_DEGREE },
			altitude: { fields: [2, 78], scale: 5, shift: 2500 },
			heartRate: { fields: [3] },
			cadence: { fields: [4] },
			distance: { fields: [5], scale: 100 },
			speed: { fields: [6, 73], scale: 1000 },
			power: { fields: [7] },
			temperature: { fields: [13] },
			fractionalCadence: { fields: [53], scale: 128 },
		},
		texts: {},
	},
	event: { number: 21, columns: { timestamp, event: { fields: [0] }, eventType: { fields: [1] } }, texts: {} },
	deviceInfo: {
		number: 23,
		columns: { deviceIndex: { fields: [0] }, manufacturer: { fields: [2] }, product: { fields: [4] } },
		texts: { productName: 27 },
	},
	activity: { number: 34, columns: { timestamp, localTimestamp: { fields: [5] } }, texts: {} },
	hrv: { number: 78, columns: {}, texts: {} },
	length: {
		number: 101,
		columns: { timestamp, startTime: { fields: [2] }, totalElapsedTime: { fields: [3], scale: 1000 }, lengthType: { fields: [12] } },
		texts: {},
	},
	hr: { number: 132, columns: {}, texts: {} },
	fieldDescription: {
		number: 206,
		columns: {
			developerDataIndex: { fields: [0] },
			fieldNumber: { fields: [1] },
			baseType: { fields: [2] },
			scale: { fields: [6] },
			shift: { fields: [7] },
			nativeMessage: { fields: [14] },
			nativeField: { fields: [15] },
		},
		texts: { name: 3 },
	},
} as const satisfies Record<string, MessageProfile>;

export interface MessageProfile {
	readonly number: number;
	readonly columns: Readonly<Record<string, ColumnField>>;
	/** Columns of text by field number. */
	readonly texts: Readonly<Record<string, number>>;
}

export type MessageName = keyof typeof profile;
export type ColumnOf<Name extends MessageName> = keyof (typeof profile)[Name]["columns"] & string;
export type TextOf<Name extends MessageName> = keyof (typeof profile)[Name]["texts"] & string;

/** `record` field 8: 12 bits of speed and 12 bits of accumulated distance in three bytes. */
export const COMPRESSED_SPEED_DISTANCE = 8;
export const TIMESTAMP = 253;
/** `record` field 7, for developer fields that say they stand for it. */
export const NATIVE_POWER = 7;
