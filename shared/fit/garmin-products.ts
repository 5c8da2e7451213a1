/** Names of Garmin's watches and bike computers by product number (FIT profile, type `garmin_product`); others stay without a name. */
const list = `
717 fr405, 782 fr50, 988 fr60, 1018 fr310xt, 1036 edge500, 1124 fr110, 1169 edge800, 1325 edge200, 1328 fr910xt, 1345 fr610,
1436 fr70, 1446 fr310xt4t, 1499 swim, 1551 fenix, 1561 edge510, 1567 edge810, 1623 fr620, 1632 fr220, 1736 edge touring,
1765 fr920xt, 1836 edge1000, 1907 vivo active, 1967 fenix2, 1988 epix, 2050 fenix3, 2067 edge520, 2147 edge25, 2148 fr25,
2153 fr225, 2156 fr630, 2157 fr230, 2158 fr735xt, 2204 edge explore1000, 2238 edge20, 2337 vivo active hr, 2413 fenix3 hr,
2431 fr235, 2432 fenix3 chronos, 2503 fr35, 2530 edge820, 2531 edge explore820, 2544 fenix5s, 2604 fenix5x, 2691 fr935,
2697 fenix5, 2700 vivoactive3, 2713 edge1030, 2859 descent, 2886 fr645, 2888 fr645m, 2891 fr30, 2900 fenix5s plus, 2909 edge130,
2988 vivoactive3m w, 3011 edge explore, 3066 vivoactive3m l, 3076 fr245, 3077 fr245 music, 3095 edge1030 bontrager,
3110 fenix5 plus, 3111 fenix5x plus, 3112 edge520 plus, 3113 fr945, 3121 edge530, 3122 edge830, 3126 instinct esports,
3143 descent t1, 3224 vivoactive4 small, 3225 vivoactive4 large, 3226 venu, 3246 marq driver, 3247 marq aviator,
3248 marq captain, 3249 marq commander, 3250 marq expedition, 3251 marq athlete, 3258 descent mk2, 3282 fr45,
3287 fenix6 s sport, 3288 fenix6 s, 3289 fenix6 sport, 3290 fenix6, 3291 fenix6x, 3405 swim2, 3466 instinct solar,
3542 descent mk2s, 3558 edge130 plus, 3570 edge1030 plus, 3589 fr745, 3596 venusq music, 3599 venusq music v2, 3600 venusq,
3624 marq adventurer, 3638 enduro, 3652 fr945 lte, 3703 venu2, 3704 venu2s, 3739 marq golfer, 3843 edge1040, 3851 venu2 plus,
3869 fr55, 3888 instinct2, 3889 instinct2s, 3905 fenix7s, 3906 fenix7, 3907 fenix7x, 3943 epix gen2, 3990 fr255 music,
3991 fr255 small music, 3992 fr255, 3993 fr255 small, 4005 descent g1, 4024 fr955, 4061 edge540, 4062 edge840, 4105 marq gen2,
4115 venusq2, 4116 venusq2music, 4124 marq gen2 aviator, 4135 tactix7, 4155 instinct crossover, 4169 edge explore2,
4222 descent mk3, 4223 descent mk3i, 4257 fr265 large, 4258 fr265 small, 4260 venu3, 4261 venu3s, 4312 epix gen2 pro42,
4313 epix gen2 pro47, 4314 epix gen2 pro51, 4315 fr965, 4341 enduro2, 4374 fenix7s pro solar, 4375 fenix7 pro solar,
4376 fenix7x pro solar, 4394 instinct2x, 4426 vivoactive5, 4432 fr165, 4433 fr165 music, 4440 edge1050, 4442 descent t2,
4472 marq gen2 commander, 4532 fenix8 solar, 4533 fenix8 solar large, 4534 fenix8 small, 4536 fenix8, 4575 enduro3,
4583 instinct e40mm, 4584 instinct e45mm, 4585 instinct3 solar45mm, 4586 instinct3 amoled45mm, 4587 instinct3 amoled50mm,
4588 descent g2, 4603 venu x1, 4625 vivoactive6, 4631 fenix8 pro, 4633 edge550, 4634 edge850, 4643 venu4, 4644 venu4s,
4655 edge mtb, 4666 fenix e, 4678 instinct crossover amoled, 4759 instinct3 solar50mm, 4775 tactix8 amoled, 4776 tactix8 solar,
4814 fr170 music, 4815 fr170, 4916 fr702026
`;

const names = new Map(
	list.split(",").map((entry) => {
		const [, number, name] = /^\s*(\d+) (.+?)\s*$/.exec(entry) ?? [];
		return [Number(number), name ?? ""] as const;
	}),
);

export function garminProductName(product: number): string | null {
	return names.get(product) || null;
}
