import { Hono } from "hono";
import type { HttpEnv } from "../http.ts";
import { checkHealth } from "../usecases/health.ts";
import { describe } from "./reply.ts";

export const system = new Hono<HttpEnv>().get("/health", describe("System", "Whether the Worker and its database answer"), async (c) => {
	const { db, blobs } = c.var.services;
	return c.json({ ...(await checkHealth(db)), keepsOriginals: blobs.keepsOriginals });
});
