/** Property tests try the same cases on every machine and day; at full length they look for new ones, and print the seed of what they find. */
import fc from "fast-check";

const SEED = 20_261_121;
if (!process.env.LONGRUN_FULL) fc.configureGlobal({ seed: SEED });
