/**
 * Solid's compiler drops the quotes around a lone class (`<section class=mb-8><h2`), and UnoCSS's own extractor then reads `class=mb-8><h2`
 * as one word when it runs after Solid. This one splits there, so that the order of the two plugins does not matter.
 */
export const extractUnquoted = {
	name: "unquoted-class",
	extract: ({ code }: { code: string }): string[] => [...code.matchAll(/class=([^\s"'`<>]+)/g)].flatMap(([, name]) => (name ? [name] : [])),
};
