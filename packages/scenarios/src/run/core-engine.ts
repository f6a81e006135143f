import type { Engine } from "./engine.ts";

const engine: Engine = {
  start() {
    throw new Error("the country model is not connected yet");
  },
};

export default engine;
