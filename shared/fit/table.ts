/** Messages of one kind as columns. Missing values are NaN (texts: null); a column that no message has is absent. */
export interface Table<Column extends string = string, Text extends string = string> {
	readonly rows: number;
	readonly columns: Readonly<Partial<Record<Column, Float64Array>>>;
	readonly texts: Readonly<Partial<Record<Text, readonly (string | null)[]>>>;
}

/** The value in one cell, or null when it is missing. */
export function cell<Column extends string>(table: Table<Column>, column: Column, row: number): number | null {
	const value = table.columns[column]?.[row];
	return value === undefined || Number.isNaN(value) ? null : value;
}

export function text<Text extends string>(table: Table<string, Text>, column: Text, row: number): string | null {
	return table.texts[column]?.[row] ?? null;
}

/** One column while it grows; `values` is replaced when it does. */
export interface GrowingColumn {
	values: Float64Array;
}

/** Rows beyond this are refused: 12 days at one a second, and a bound on memory for hostile files. */
const MAX_ROWS = 1 << 20;

export class TableBuilder {
	rows = 0;
	#capacity = 0;
	readonly #columns = new Map<string, GrowingColumn>();
	readonly #texts = new Map<string, (string | null)[]>();

	/** Makes room for about `rows` rows, so that a usual file never has to copy. */
	expect(rows: number): void {
		if (this.#capacity === 0) this.#resize(Math.min(MAX_ROWS, Math.max(4, rows)));
	}

	column(name: string): GrowingColumn {
		let column = this.#columns.get(name);
		if (!column) {
			column = { values: new Float64Array(this.#capacity).fill(Number.NaN) };
			this.#columns.set(name, column);
		}
		return column;
	}

	/** Opens a row and returns its number, or -1 when the table is full. */
	addRow(): number {
		if (this.rows === this.#capacity) {
			if (this.rows >= MAX_ROWS) return -1;
			this.#resize(Math.min(MAX_ROWS, Math.max(4, this.#capacity * 2)));
		}
		return this.rows++;
	}

	setText(name: string, row: number, value: string): void {
		let column = this.#texts.get(name);
		if (!column) {
			column = [];
			this.#texts.set(name, column);
		}
		while (column.length < row) column.push(null);
		column[row] = value;
	}

	build<Column extends string, Text extends string>(): Table<Column, Text> {
		const columns: Partial<Record<string, Float64Array>> = {};
		for (const [name, column] of this.#columns) columns[name] = column.values.subarray(0, this.rows);
		// Which names there are is the profile's word (`ColumnOf`), beyond what the compiler can follow through the map.
		const table: unknown = { rows: this.rows, columns, texts: Object.fromEntries(this.#texts) };
		return table as Table<Column, Text>;
	}

	#resize(capacity: number): void {
		this.#capacity = capacity;
		for (const column of this.#columns.values()) {
			const wider = new Float64Array(capacity).fill(Number.NaN);
			wider.set(column.values);
			column.values = wider;
		}
	}
}
