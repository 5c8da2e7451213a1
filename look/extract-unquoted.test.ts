import { expect, test } from "vitest";
import { extractUnquoted } from "./extract-unquoted.ts";

test("a lone class without quotes is found in a compiled template", () => {
	const code = 'var t = _$template(`<section class=mb-8><h2 class="text-heading mb-2"></h2><p class=md:ml-auto>`)';
	expect(extractUnquoted.extract({ code })).toEqual(["mb-8", "md:ml-auto"]);
});
