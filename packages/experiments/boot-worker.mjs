// Lets a thread run TypeScript sources; used only from a clone. The built package starts dist/run/worker.js directly.
import { register } from "tsx/esm/api";

register();
await import("./src/run/worker.ts");
