/** Where somebody wanted to go before they had to sign in. */

/** Sign-in that comes back to this page. */
export function signInFor(address: string): string {
	return `/sign-in?${new URLSearchParams({ next: address })}`;
}

/** Only a page of our own: a link could name any address. Else the first page. */
export function returnAddress(next: unknown, origin: string): string {
	if (typeof next !== "string" || !next.startsWith("/")) return "/";
	const url = URL.parse(next, origin);
	// "//example.org" and "/\example.org" are other sites.
	return url?.origin === origin ? url.pathname + url.search + url.hash : "/";
}
