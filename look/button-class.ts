/** How buttons look, and links that act like one. */
// @unocss-include: a file that is no component is not looked through for classes otherwise.
type ButtonKind = "primary" | "plain" | "quiet" | "danger";

export interface ButtonLook {
	kind?: ButtonKind | undefined;
	/** 32 px instead of 44: for desks and dense places. */
	small?: boolean | undefined;
	/** As wide as its place. */
	wide?: boolean | undefined;
}

const kinds: Record<ButtonKind, string> = {
	primary: "bg-accent text-accent-ink border-transparent hover:opacity-92",
	plain: "border-line-strong bg-sheet hover:border-ink-faint",
	quiet: "border-transparent text-ink-soft hover:text-ink hover:bg-sunk",
	danger: "bg-bad text-paper border-transparent hover:opacity-92",
};

export function buttonClass(look: ButtonLook = {}): string {
	return [
		"inline-flex items-center justify-center gap-2 border rounded font-600 text-center transition-colors duration-quick",
		"disabled:opacity-50 aria-busy:opacity-70",
		look.small ? "min-h-8 px-2.5 text-small" : "min-h-11 px-4",
		look.wide ? "w-full" : "",
		kinds[look.kind ?? "plain"],
	].join(" ");
}
