/** Writes the tables of docs/methods.md from the engine's own constants: `node scripts/methods.ts`. The words around them are written by hand. */
import { readFileSync, writeFileSync } from "node:fs";
import { withTables } from "./methods/tables.ts";

const path = new URL("../docs/methods.md", import.meta.url);
writeFileSync(path, withTables(readFileSync(path, "utf8")));
