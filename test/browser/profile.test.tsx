import { expect, test } from "vitest";
import { Profile, type ProfileProps } from "../../pwa/src/components/Profile.tsx";
import type { Language } from "../../shared/athlete/profile.ts";
import { sessions } from "./gallery/workouts.ts";
import { show } from "./show.tsx";

async function draw(props: ProfileProps, width: number, language: Language = "en"): Promise<SVGSVGElement> {
	const shown = await show(() => <Profile {...props} />, language);
	shown.style.width = `${width}px`;
	const svg = shown.querySelector("svg");
	if (!svg) throw new Error("no profile");
	return svg;
}
const boxes = (svg: SVGSVGElement) => [...svg.querySelectorAll("rect")].map((rect) => rect.getBoundingClientRect());

test("width is time: twice as long is twice as wide", async () => {
	const svg = await draw({ segments: sessions.tempo(), height: 40 }, 490);
	const [warmup, work, cooldown] = boxes(svg).map((box) => box.width);
	// 15, 24 and 10 minutes of 49 on 490 px
	expect(warmup).toBeCloseTo(150, -1);
	expect(work).toBeCloseTo(240, -1);
	expect(cooldown).toBeCloseTo(100, -1);
});

test("height is intensity and every bar stands on the same line", async () => {
	const svg = await draw({ segments: sessions.tempo(), height: 40 }, 490);
	const [warmup, work] = boxes(svg);
	expect(warmup?.height).toBeCloseTo(40 * 0.48, 0);
	expect(work?.height).toBeCloseTo(40 * 0.83, 0);
	expect(new Set(boxes(svg).map((box) => Math.round(box.bottom))).size).toBe(1);
});

test("profiles that share a scale can be compared", async () => {
	const long = boxes(await draw({ segments: sessions.long(120), height: 26, fullSeconds: 7200 }, 90));
	const easy = boxes(await draw({ segments: sessions.easy(40), height: 26, fullSeconds: 7200 }, 90));
	expect(long[0]?.width).toBeCloseTo(3 * (easy[0]?.width ?? 0), -0.5);
	expect(long[0]?.width).toBeLessThanOrEqual(90);
});

test("a fixed scale gives the drawing its own width", async () => {
	const svg = await draw({ segments: sessions.easy(45), height: 26, secondsPerPixel: 60 }, 300);
	expect(svg.getBoundingClientRect().width).toBe(45);
});

test("repeats are bracketed with their count, time is below", async () => {
	const svg = await draw({ segments: sessions.cruise(5), height: 122, axis: true }, 350);
	const texts = [...svg.querySelectorAll("text")].map((text) => text.textContent);
	expect(texts[0]).toBe("5 ×");
	expect(texts.slice(1)).toEqual(["0 min", "15", "30", "45", "60"]);
	expect(svg.querySelectorAll("rect")).toHaveLength(12);
});

test("many short repeats stay readable when small", async () => {
	const svg = await draw({ segments: sessions.repetitions(), height: 24, fullSeconds: 8400 }, 88);
	const work = [...svg.querySelectorAll("rect")].filter((rect) => rect.getAttribute("fill") === "var(--z5)");
	expect(work.length).toBeGreaterThan(1);
	expect(work.length).toBeLessThan(10);
	for (const rect of work) expect(rect.getBoundingClientRect().width).toBeGreaterThan(0.9);
});

test.each([
	["en", "Workout profile: Easy running 15 min, 5 × 1.6 km threshold, 1 min jog, Easy to finish 10 min"],
	["ko", "운동 구성 그래프: 가볍게 달리기 15분, 5 × 1.6km 역치, 1분 조깅, 가볍게 마무리 10분"],
] as const)("it is told in words (%s)", async (language, words) => {
	const svg = await draw({ segments: sessions.cruise(5), height: 40 }, 200, language);
	expect(svg.getAttribute("aria-label")?.replace(/\u00a0/g, " ")).toBe(words);
});
