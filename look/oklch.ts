/** Colour arithmetic for the palette's tests: OKLCH (Ottosson 2020) to linear sRGB, and WCAG 2.2 contrast. Never shipped. */
export type LinearRgb = readonly [number, number, number];
type Oklab = readonly [number, number, number];

/** `oklch(L C H)` as CSS writes it; an alpha is refused because contrast needs an opaque colour. */
export function parseOklch(text: string): Oklab {
	const match = /^oklch\(([\d.]+) ([\d.]+)(?: ([\d.]+))?\)$/.exec(text.trim());
	if (!match) throw new SyntaxError(`not an opaque oklch colour: ${text}`);
	const chroma = Number(match[2]);
	const hue = (Number(match[3] ?? 0) * Math.PI) / 180;
	return [Number(match[1]), chroma * Math.cos(hue), chroma * Math.sin(hue)];
}

const clamp = (channel: number): number => Math.min(1, Math.max(0, channel));

export function toLinearRgb([lightness, a, b]: Oklab): LinearRgb {
	const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
	const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
	const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
	return [
		clamp(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
		clamp(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
		clamp(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
	];
}

function toOklab([red, green, blue]: LinearRgb): Oklab {
	const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
	const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
	const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
	return [
		0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
		1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
		0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
	];
}

const luminance = ([red, green, blue]: LinearRgb): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** WCAG 2.2 contrast ratio, 1 to 21. */
export function contrast(one: LinearRgb, other: LinearRgb): number {
	const a = luminance(one);
	const b = luminance(other);
	return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Full dichromacy, linear RGB (Machado, Oliveira & Fernandes 2009, severity 1). */
export const deficiencies = {
	protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
	deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
	tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

export function seenWith(deficiency: keyof typeof deficiencies, [red, green, blue]: LinearRgb): LinearRgb {
	const m = deficiencies[deficiency];
	return [
		clamp(m[0] * red + m[1] * green + m[2] * blue),
		clamp(m[3] * red + m[4] * green + m[5] * blue),
		clamp(m[6] * red + m[7] * green + m[8] * blue),
	];
}

/** Euclidean distance in OKLab; 0.02 is about the least a trained eye sees. */
export function distance(one: LinearRgb, other: LinearRgb): number {
	const a = toOklab(one);
	const b = toOklab(other);
	return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
