import type { Warner } from "./warning.ts";

/** Sources that no figure names. */
export const sources: Warner = {
  kind: "unused-source",
  find: ({ file, figures }) => {
    const used = new Set(figures.map(({ source }) => source));
    return Object.keys(file.sources)
      .filter((key) => !used.has(key))
      .map((key) => ({ path: ["sources", key], message: `no figure names the source ${key}`, onKey: true }));
  },
};
