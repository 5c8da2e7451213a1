/**
 * What a paired browser's token opens: these routes and no other. A route that is not named here answers 403 to every token, so that a new one is closed
 * until somebody opens it on purpose; a test walks them all.
 */
import type { Scope } from "../../shared/athlete/device.ts";

/** `any`: whatever the device was approved for. */
export const scopeRoutes: Readonly<Record<string, Scope | "any">> = {
	"POST /api/devices/current/rotate": "any",
	"DELETE /api/devices/current": "any",
	"GET /api/extension/today": "read",
	"GET /api/extension/activity/:system/:outsideId": "read",
	"POST /api/extension/drift": "read",
	"PUT /api/activities/:id/feedback": "feedback",
	"PUT /api/workouts/:id/completion": "feedback",
	"PUT /api/workouts/:id/approval": "deliver",
	"PUT /api/plans/approval": "deliver",
	"GET /api/garmin/delivery": "deliver",
	"POST /api/garmin/delivery/lease": "deliver",
	"DELETE /api/garmin/delivery/lease/:lease": "deliver",
	"PUT /api/garmin/delivery/entries/:workoutId": "deliver",
	"POST /api/garmin/delivery/entries/:workoutId/answer": "deliver",
	"GET /api/extension/reading-facts": "import",
	"POST /api/activities/import": "import",
	"POST /api/health/import": "import",
	"GET /api/connections/garmin_connect/reading": "import",
	"POST /api/connections/garmin_connect/reading": "import",
	"POST /api/connections/garmin_connect/outcomes": "import",
	"POST /api/connections/garmin_connect/unread": "import",
	"POST /api/connections/garmin_connect/answers": "import",
};

/** As Hono matches them: `:name` is one segment. */
const patterns = Object.entries(scopeRoutes).map(([route, scope]) => {
	const [method = "", path = ""] = route.split(" ");
	return { method, path: new RegExp(`^${path.replaceAll(/:\w+/g, "[^/]+")}$`), scope };
});

/** @param path As it is routed. Null: closed to every token. */
export function scopeOfRoute(method: string, path: string): Scope | "any" | null {
	return patterns.find((pattern) => pattern.method === method && pattern.path.test(path))?.scope ?? null;
}
