/** Validators from the domain's schemas, with our error shape: what, where, and never the input echoed. */

import type { StandardSchemaV1 } from "@standard-schema/spec";
import type { ValidationTargets } from "hono";
import { validator } from "hono-openapi";
import { ApiError } from "../errors.ts";

export function valid<Target extends keyof ValidationTargets, Schema extends StandardSchemaV1>(target: Target, schema: Schema) {
	return validator(target, schema, (result) => {
		if (result.success) return;
		const findings = result.error.map((issue) => ({ field: fieldOf(issue), message: issue.message }));
		throw new ApiError(
			"invalid_input",
			`Not accepted: ${findings.map((finding) => `${finding.field || "body"} (${finding.message})`).join(", ")}.`,
			{ findings },
		);
	});
}

function fieldOf(issue: StandardSchemaV1.Issue): string {
	return (issue.path ?? []).map((part) => String(typeof part === "object" ? part.key : part)).join(".");
}
