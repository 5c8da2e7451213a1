import { type Accessor, createEffect, createSignal, on, onCleanup } from "solid-js";

/** What `work` comes to for the newest input, undefined until then. Unlike a resource it never suspends the page, nor takes the focus away. */
export function createLater<Input, Result>(
	input: Accessor<Input | null>,
	work: (input: Input) => Promise<Result>,
): Accessor<Result | undefined> {
	const [result, setResult] = createSignal<Result | undefined>();
	createEffect(
		on(input, (now) => {
			let isNewest = true;
			onCleanup(() => {
				isNewest = false;
			});
			if (now === null) setResult(undefined);
			else work(now).then((done) => isNewest && setResult(() => done), reportError);
		}),
	);
	return result;
}
