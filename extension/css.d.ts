/** Styles as text, for shadow roots. */
declare module "*.css?inline" {
	const css: string;
	export default css;
}

declare module "*.css";
declare module "virtual:uno.css";
declare module "virtual:panel-utilities" {
	const css: string;
	export default css;
}
