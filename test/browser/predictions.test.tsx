import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { VdotPart } from "../../pwa/src/pages/fitness/VdotPart.tsx";
import { show } from "./show.tsx";

test("race times by VDOT alone say so, because the goal's forecast is another one", async () => {
	await show(() => <VdotPart vdot={{ value: 45, kind: "race", evidence: [] }} />);
	await expect.element(page.getByText(/^By VDOT, with full training for the distance\./)).toBeVisible();
});
