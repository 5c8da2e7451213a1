/** Throws a RangeError unless `value` is a finite number above zero: anything else is a bug of the caller, not an athlete's input. */
export function mustBePositive(name: string, value: number): void {
	if (!(value > 0 && Number.isFinite(value))) throw new RangeError(`${name} must be a finite number above 0, got ${value}`);
}

/** Throws a RangeError unless `value` is a finite number of at least zero. */
export function mustNotBeNegative(name: string, value: number): void {
	if (!(value >= 0 && Number.isFinite(value))) throw new RangeError(`${name} must be a finite number of at least 0, got ${value}`);
}

/** Throws a RangeError unless `value` is a finite number. */
export function mustBeFinite(name: string, value: number): void {
	if (!Number.isFinite(value)) throw new RangeError(`${name} must be a finite number, got ${value}`);
}
