/** UnoCSS's view of the tokens: names only, the values stay in `tokens.css`. */
const tokens = (...names: string[]): Record<string, string> => Object.fromEntries(names.map((name) => [name, `var(--${name})`]));

export const theme = {
	colors: tokens(
		"paper",
		"sheet",
		"sunk",
		"ink",
		"ink-soft",
		"ink-faint",
		"line",
		"line-strong",
		"field",
		"accent",
		"accent-ink",
		"accent-wash",
		"good",
		"warn",
		"bad",
		"veil",
	),
	fontFamily: { sans: "var(--font)" },
	fontSize: {
		small: ["var(--text-small)", "1.4"],
		body: ["var(--text-body)", "1.45"],
		lead: ["var(--text-lead)", "1.25"],
		title: ["var(--text-title)", { "line-height": "1.14", "letter-spacing": "-.012em" }],
		figure: ["var(--text-figure)", { "line-height": "1", "letter-spacing": "-.025em" }],
	} satisfies Record<string, [string, string | Record<string, string>]>,
	borderRadius: { DEFAULT: "var(--radius)" },
	boxShadow: { float: "var(--shadow)" },
	duration: { quick: "var(--quick)", slow: "var(--slow)" },
};

/** Groups of utilities that say one thing and recur. */
export const shortcuts: Record<string, string> = {
	stack: "flex flex-col",
	card: "border border-line rounded bg-sheet p-4",
	"text-heading": "text-small font-600 text-ink-soft",
	"text-link": "text-accent underline underline-offset-3 decoration-1",
};
