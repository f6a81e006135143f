import fc from "fast-check";

// Every run tries the same examples, so that a red test is the change's doing. FAST_CHECK_SEED=<number> tries others.
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20261123) });
