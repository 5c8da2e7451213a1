/** How long a plan and a refresh take in Node. Goals: plan < 3 ms, refresh < 5 ms. Run: `npm run bench -- plan`. */
import { measureSpeed, SPEED_ATHLETES } from "../simulate/speed.ts";

const speed = measureSpeed();
console.log(`plan, two months: ${speed.plan.toFixed(2)} ms median of ${SPEED_ATHLETES} athletes (goal < 3)`);
console.log(`refresh, two years of history: ${speed.refresh.toFixed(2)} ms median of ${SPEED_ATHLETES} athletes (goal < 5)`);
