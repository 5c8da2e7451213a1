/** Made-up loops without a place on earth: height above the sea as a function of the distance run. */
export type CourseName = "flat" | "track" | "river" | "hills" | "mountain";

interface Wave {
	/** Metres from the middle to the top. */
	height: number;
	/** Metres from top to top. */
	length: number;
}

const courses: Record<CourseName, { base: number; waves: Wave[] }> = {
	track: { base: 52, waves: [] },
	flat: { base: 38, waves: [{ height: 3, length: 5_000 }] },
	river: {
		base: 34,
		waves: [
			{ height: 2, length: 2_600 },
			{ height: 0.8, length: 700 },
		],
	},
	hills: {
		base: 85,
		waves: [
			{ height: 16, length: 3_700 },
			{ height: 4.5, length: 925 },
		],
	},
	mountain: {
		base: 900,
		waves: [
			{ height: 160, length: 9_000 },
			{ height: 12, length: 1_100 },
		],
	},
};

export interface Course {
	altitude: (metres: number) => number;
	/** Rise over run. */
	grade: (metres: number) => number;
}

export function courseOf(name: CourseName): Course {
	const { base, waves } = courses[name];
	const turn = ({ length }: Wave, metres: number) => (2 * Math.PI * metres) / length;
	return {
		// Starts in the valley: cosine from below.
		altitude: (metres) => waves.reduce((sum, wave) => sum - wave.height * Math.cos(turn(wave, metres)), base),
		grade: (metres) => waves.reduce((sum, wave) => sum + ((2 * Math.PI * wave.height) / wave.length) * Math.sin(turn(wave, metres)), 0),
	};
}
