/** Flags for a quiet headless Chromium that asks nobody outside for anything. */
export const chromiumFlags = [
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
	// Chromium refuses its sandbox to root; containers and CI run as root.
	...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];
