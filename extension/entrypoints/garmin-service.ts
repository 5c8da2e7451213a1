import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { lookAtGarmin } from "../garmin/look.ts";
import { runDelivery } from "../garmin/run.ts";

/** Put into a tab of Garmin Connect by the background, see `garmin/loaded.ts`. */
export default defineUnlistedScript(() => {
	globalThis.longrunGarmin = { run: runDelivery, look: lookAtGarmin };
});
