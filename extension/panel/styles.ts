import utilities from "virtual:panel-utilities";
import base from "../../look/base.css?inline";
import tokens from "../../look/tokens.css?inline";
import panel from "./panel.css?inline";

/** A page may have any font size at its root; our sizes mean 16 px. Only in declarations and conditions: a class may be called after its size (`flex-[1_1_12rem]`). */
const inPixels = (css: string): string =>
	css.replace(/@(?:container|media)[^{]*\{|\{[^{}]*\}/g, (part) =>
		part.replace(/(?<!\w)(\d*\.?\d+)rem\b/g, (_, size: string) => `${Number(size) * 16}px`),
	);

export const styles = inPixels([tokens, base, panel, utilities].join("\n"));
