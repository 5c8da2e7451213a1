/** Who may import whom. Paths are from the project's root; product code only, unless a rule says otherwise. */
import type { IReachabilityForbiddenRuleType as ReachabilityRule, IRegularForbiddenRuleType as Rule } from "dependency-cruiser";

/** A folder of `shared/` may import itself and those left of it; the files in `shared/` itself stand below all. */
const ladder = ["fit", "physiology", "athlete", "activity", "health", "metrics", "fitness", "workout", "plan", "review", "export", "coach"];
/** The pure libraries: schemas, inflate and unzip, XML, time zones. */
const sharedLibraries = ["zod/mini", "fflate", "@rgrove/parse-xml", "temporal-polyfill"];

const tests = "\\.test\\.tsx?$";
/** An own file that is not there: another rule's matter. */
const relative = "^\\.{1,2}/(?!.*node_modules/)";
const anywhereInProduct = "^(shared|worker|look|pwa|extension)/";

function forbid(name: string, comment: string, from: Rule["from"], to: Rule["to"]): Rule {
	return { name, comment, severity: "error", from: { pathNot: tests, ...from }, to };
}

const sharedLadder = ladder.map((folder, place) =>
	forbid(
		`ladder-${folder}`,
		`shared/${folder} may import only itself and what stands left of it`,
		{ path: `^shared/${folder}/` },
		{ path: "^shared/", pathNot: `^shared/([^/]+$|(${ladder.slice(0, place + 1).join("|")})/)` },
	),
);

/** Rules that an import of types does not break. */
export const typesMayPass = new Set(["clients-type-only"]);

export const rules: (Rule | ReachabilityRule)[] = [
	{ name: "no-circular", comment: "an import leads back to where it started", severity: "error", from: {}, to: { circular: true } },
	{
		name: "no-unresolvable",
		comment: "nothing is there",
		severity: "error",
		from: {},
		to: { couldNotResolve: true, pathNot: "^(virtual|cloudflare):" },
	},

	...sharedLadder,
	forbid("ladder-root", "files in shared/ itself import none of its folders", { path: "^shared/[^/]+$" }, { path: "^shared/[^/]+/" }),
	forbid(
		"ladder-place",
		"every folder of shared/ has its place on the ladder",
		{ path: "^shared/[^/]+/", pathNot: [tests, `^shared/(${ladder.join("|")})/`] },
		{},
	),
	forbid(
		"shared-libraries",
		`shared/ uses only itself, ${sharedLibraries.join(", ")}`,
		{ path: "^shared/" },
		{
			pathNot: [
				"^shared/",
				relative,
				...sharedLibraries.map((library) => `(^|/)node_modules/${library}/`),
				`^(${sharedLibraries.join("|")})$`,
			],
		},
	),

	forbid(
		"clients-from-worker",
		"the PWA and the extension take from the Worker only the type of its API: routes and error codes",
		{ path: "^(pwa|extension)/" },
		{ path: "^worker/", pathNot: "^worker/(app|errors)\\.ts$" },
	),
	forbid("clients-type-only", "the type of the API, not its code", { path: "^(pwa|extension)/" }, { path: "^worker/" }),
	forbid("pwa-from-extension", "the PWA and the extension know nothing of each other", { path: "^pwa/" }, { path: "^extension/" }),
	forbid("extension-from-pwa", "the PWA and the extension know nothing of each other", { path: "^extension/" }, { path: "^pwa/" }),
	forbid("worker-from-clients", "the Worker knows no client", { path: "^worker/" }, { path: "^(look|pwa|extension)/" }),
	forbid(
		"look-knows-shapes",
		"what both clients draw knows the domain's shapes and no client",
		{ path: "^look/" },
		{ path: "^(worker|pwa|extension)/" },
	),

	forbid(
		"routes-ask-usecases",
		"routes ask use cases, not the database",
		{ path: "^worker/routes/" },
		{ path: "^worker/(repositories|schema)/" },
	),
	forbid("usecases-know-no-http", "use cases know no HTTP", { path: "^worker/usecases/" }, { path: "^worker/(routes|middleware)/" }),
	forbid(
		"repositories-below-all",
		"repositories know nobody above them",
		{ path: "^worker/repositories/" },
		{ path: "^worker/(usecases|routes|middleware|jobs/run)" },
	),
	forbid(
		"rows-stay-in-repositories",
		"rows of the database never leave the repositories",
		{ path: "^worker/", pathNot: [tests, "^worker/(repositories|schema|auth|blobs)/"] },
		{ path: "^worker/schema/" },
	),

	forbid(
		"components-get-props",
		"components get props; only pages know the store and the API",
		{ path: "^pwa/src/components/" },
		{ path: "^pwa/src/(store|pages|api|import)/" },
	),
	forbid(
		"store-knows-no-page",
		"the store knows no page",
		{ path: "^pwa/src/(store|api|import)/" },
		{ path: "^pwa/src/(pages|components)/" },
	),

	forbid("product-without-tests", "product code needs no test code", { path: anywhereInProduct }, { path: ["^test/", tests] }),
	forbid("product-without-scripts", "product code needs no script", { path: anywhereInProduct }, { path: "^scripts/" }),
	{
		name: "fakes-know-no-exporter",
		comment: "a fake service that shared a table with the exporter would prove its errors right",
		severity: "error",
		from: { path: "^test/fakes/", pathNot: tests },
		to: { path: "^shared/export/", reachable: true },
	},
	forbid(
		"scripts-without-tests",
		"of test code, scripts may use the demo athlete and the simulated lives",
		{ path: "^scripts/" },
		{ path: ["^test/", tests], pathNot: "^test/(demo|simulate)/" },
	),
];
