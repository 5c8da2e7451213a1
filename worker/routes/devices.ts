import { Hono } from "hono";
import type { AthleteEnv } from "../http.ts";
import { listDevices, revokeDevice, rotate, unpair } from "../usecases/devices.ts";
import { describe } from "./reply.ts";

export const devices = new Hono<AthleteEnv>()
	.get("/", describe("Devices", "Paired browsers, the newest first"), async (c) => c.json(await listDevices(c.var.call)))
	.post(
		"/current/rotate",
		describe(
			"Devices",
			"A new token in place of the one that asks",
			"With a token only. The former one stays good for 60 seconds, in case this answer is lost; used later it ends the pairing. An idempotency key has no effect: tokens are not kept.",
		),
		async (c) => c.json(await rotate(c.var.call, c.var.device)),
	)
	.delete("/current", describe("Devices", "End the pairing of the browser that asks", "With a token only."), async (c) =>
		c.json(await unpair(c.var.call, c.var.device)),
	)
	.delete("/:id", describe("Devices", "End a browser's pairing", "At once, and for good: it can be paired anew."), async (c) =>
		c.json(await revokeDevice(c.var.call, c.req.param("id"))),
	);
