// Lets a thread of a worker run TypeScript sources; used only from a clone. The built package starts dist/redis/processor.js directly.
import { register } from "tsx/esm/api";

register();
export default (await import("./src/redis/processor.ts")).default;
