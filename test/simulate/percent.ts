/** Shares as the report writes them. */
export function percent(share: number): string {
	if (share === 0) return "0";
	return share < 0.001 ? "< 0.1 %" : `${(share * 100).toFixed(1)} %`;
}
