import { For, type JSX } from "solid-js";

export interface FactColumn {
	label: string;
	/** Stands in the head, so that the figures below are bare and line up. */
	unit?: string;
	/** Left out on a phone. */
	wide?: boolean;
	/** What the eye goes to. */
	strong?: boolean;
}

/** Figures in rows; the first column says what a row is. */
export function FactTable(props: { label: string; columns: readonly FactColumn[]; rows: readonly (readonly string[])[] }): JSX.Element {
	const place = (column: FactColumn, at: number): string =>
		`${at === 0 ? "text-left pr-2" : "text-right pl-2"} ${column.wide ? "hidden sm:table-cell" : ""} whitespace-nowrap py-1.5`;
	return (
		<table class="w-full border-collapse" aria-label={props.label}>
			<thead class="text-small text-ink-soft">
				<tr>
					<For each={props.columns}>
						{(column, at) => (
							<th scope="col" class={`${place(column, at())} font-400 align-bottom`}>
								{column.label} <span class="text-ink-faint">{column.unit}</span>
							</th>
						)}
					</For>
				</tr>
			</thead>
			<tbody>
				<For each={props.rows}>
					{(row) => (
						<tr class="border-t border-line">
							<For each={row}>
								{(value, at) => {
									const column = () => props.columns[at()] ?? { label: "" };
									return at() === 0 ? (
										<th scope="row" class={`${place(column(), 0)} font-400`}>
											{value}
										</th>
									) : (
										<td class={`${place(column(), at())} ${column().strong ? "font-600" : "text-ink-soft"}`}>{value}</td>
									);
								}}
							</For>
						</tr>
					)}
				</For>
			</tbody>
		</table>
	);
}
