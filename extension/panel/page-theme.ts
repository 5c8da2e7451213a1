/** Light or dark, as the page around is: a panel that follows the system where the page does not would be the one dark card on white. */

export type Theme = "light" | "dark";

/** CSS `color-scheme` and background of the page, as computed. */
interface PageColours {
	colorScheme: string;
	background: string;
	systemIsDark: boolean;
}

export function themeOf({ colorScheme, background, systemIsDark }: PageColours): Theme {
	const schemes = colorScheme.split(/\s+/);
	const [dark, light] = [schemes.includes("dark"), schemes.includes("light")];
	if (dark && light) return systemIsDark ? "dark" : "light";
	if (dark) return "dark";
	return isDark(background) ? "dark" : "light";
}

/** Relative luminance [WCAG 2.2] under that of a mid grey; what is not painted is white. */
function isDark(background: string): boolean {
	const [red = 255, green = 255, blue = 255, alpha = 1] = [...background.matchAll(/[\d.]+/g)].map(Number);
	if (!background.startsWith("rgb") || alpha < 0.5) return false;
	const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
		const share = part / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b < 0.18;
}

export function pageTheme(page: Document, view: Window): Theme {
	const root = view.getComputedStyle(page.documentElement);
	const body = page.body ? view.getComputedStyle(page.body).backgroundColor : "";
	const painted = /^rgba?\(.*,\s*0\)$|^transparent$|^$/.test(body) ? root.backgroundColor : body;
	return themeOf({
		colorScheme: root.colorScheme,
		background: painted,
		systemIsDark: view.matchMedia("(prefers-color-scheme: dark)").matches,
	});
}
