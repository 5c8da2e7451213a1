import { createResource, For, type JSX, Match, Show, Switch } from "solid-js";
import { Logo } from "../../components/Logo.tsx";
import { Notice } from "../../components/Notice.tsx";
import { Skeleton } from "../../components/Skeleton.tsx";
import { usePage } from "../../state/page.ts";
import { useWords } from "../../words/words.tsx";
import { type Endpoint, endpointGroups, OpenApiSchema } from "./openapi.ts";

const ADDRESS = "/api/openapi.json";

async function readDocument() {
	const response = await fetch(ADDRESS);
	return OpenApiSchema.parse(await response.json());
}

/** The API's own description, to read. It needs no sign-in, as the document needs none. */
export default function ApiDocs(): JSX.Element {
	const { t } = useWords();
	usePage(() => t("docs.title"));
	// Whatever goes wrong (no server, a proxy's page) the reader can only try again: the page says so.
	const [document] = createResource(() => readDocument().catch(() => null));
	return (
		<div class="max-w-220 mx-auto px-5 py-5 lg:py-8">
			<header>
				<a href="/" class="inline-block rounded">
					<Logo size={24} name />
				</a>
			</header>
			<main id="main" tabindex="-1" class="mt-6 focus:outline-none">
				<h1 class="text-title">{t("docs.title")}</h1>
				<p class="mt-1 text-ink-soft">
					{t("docs.text")}{" "}
					<a class="text-link" href={ADDRESS} rel="external">
						{t("docs.raw")}
					</a>
				</p>
				<div class="mt-6">
					<Switch fallback={<Skeleton lines={8} class="h-6" />}>
						<Match when={!document.loading && document.latest === null}>
							<Notice tone="bad" what={t("docs.failed")} />
						</Match>
						<Match when={!document.loading && document.latest}>
							{(found) => (
								<For each={endpointGroups(found())}>
									{(group) => (
										<section class="mt-8">
											<Show when={group.tag}>
												<h2 class="text-lead mb-2">{group.tag}</h2>
											</Show>
											<For each={group.endpoints}>{(endpoint) => <EndpointRow endpoint={endpoint} />}</For>
										</section>
									)}
								</For>
							)}
						</Match>
					</Switch>
				</div>
			</main>
		</div>
	);
}

function EndpointRow(props: { endpoint: Endpoint }): JSX.Element {
	const { t } = useWords();
	const isBare = () => props.endpoint.parameters.length === 0 && props.endpoint.body === null;
	return (
		<details class="border-t border-line last:border-b">
			<summary class="grid grid-cols-[4rem_1fr] md:grid-cols-[4rem_1fr_1fr] gap-x-3 items-baseline py-2.5 hover:bg-sunk">
				<span class="text-small font-650 text-accent">{props.endpoint.method}</span>
				<code class="font-mono text-small">{props.endpoint.path}</code>
				<span class="col-start-2 md:col-start-3 text-ink-soft">{props.endpoint.summary}</span>
			</summary>
			<div class="pb-4 md:pl-19 stack gap-3">
				<Show when={props.endpoint.description}>
					<p class="max-w-160 text-pretty">{props.endpoint.description}</p>
				</Show>
				<Show when={props.endpoint.parameters.length > 0}>
					<div>
						<h3 class="text-heading mb-1">{t("docs.parameters")}</h3>
						<ul>
							<For each={props.endpoint.parameters}>
								{(parameter) => (
									<li>
										<code class="font-mono text-small">{parameter.name}</code>{" "}
										<span class="text-small text-ink-soft">
											{t(`docs.in.${parameter.in}`)}, {parameter.type}, {t(parameter.required ? "docs.required" : "docs.optional")}
										</span>
									</li>
								)}
							</For>
						</ul>
					</div>
				</Show>
				<Show when={props.endpoint.body}>
					{(body) => (
						<div>
							<h3 class="text-heading mb-1">{t("docs.body")}</h3>
							<pre class="card m-0 font-mono text-small overflow-x-auto max-h-100">{JSON.stringify(body(), null, 2)}</pre>
						</div>
					)}
				</Show>
				<Show when={isBare()}>
					<p class="text-small text-ink-soft">{t("docs.noBody")}</p>
				</Show>
			</div>
		</details>
	);
}
