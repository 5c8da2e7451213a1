import { Hono } from "hono";
import { z } from "zod/mini";
import { ProfileSchema } from "../../shared/athlete/profile.ts";
import { LONGEST_PASSWORD } from "../auth/accounts.ts";
import type { AthleteEnv } from "../http.ts";
import { valid } from "../middleware/valid.ts";
import { deleteAccount, exportPage, listExportParts } from "../usecases/account.ts";
import { getProfile, putProfile } from "../usecases/profile.ts";
import { describe } from "./reply.ts";

const PageSchema = z.object({ after: z.optional(z.string().check(z.maxLength(100))) });
const DeleteSchema = z.object({ password: z.string().check(z.minLength(1), z.maxLength(LONGEST_PASSWORD)) });

export const users = new Hono<AthleteEnv>()
	.get("/profile", describe("Athlete", "The profile, or null before onboarding"), async (c) => c.json(await getProfile(c.var.call)))
	.put("/profile", describe("Athlete", "Save the profile"), valid("json", ProfileSchema), async (c) =>
		c.json(await putProfile(c.var.call, c.req.valid("json"))),
	)
	.get(
		"/export",
		describe(
			"Athlete",
			"Parts of an export of everything",
			"Fetch each part page by page; originals and samples come by their activities.",
		),
		(c) => c.json(listExportParts()),
	)
	.get("/export/:part", describe("Athlete", "One page of an export"), valid("query", PageSchema), async (c) =>
		c.json(await exportPage(c.var.call, c.req.param("part"), c.req.valid("query").after ?? null)),
	)
	.delete("/account", describe("Athlete", "Delete the account with everything in it"), valid("json", DeleteSchema), async (c) =>
		c.json(await deleteAccount(c.var.call, c.req.valid("json").password, c.var.secrets)),
	);
