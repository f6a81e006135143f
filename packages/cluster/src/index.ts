/** Does the runs of an experiment past one machine; needs Node. */
export * from "./redis/index.ts";
