/** In pixels: `scripts/extension/panel-styles.ts` sees to it. */
import utilities from "virtual:panel-utilities";
import base from "../../look/base.css?inline";
import tokens from "../../look/tokens.css?inline";
import panel from "./panel.css?inline";

export const styles = [tokens, base, panel, utilities].join("\n");
