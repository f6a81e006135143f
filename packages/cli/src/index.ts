export { exit } from "./exit.ts";
export type { Io } from "./io.ts";
export { main } from "./program.ts";
