import type { Warner } from "./warning.ts";

/** How many figures nobody has measured. */
export const figures: Warner = {
  kind: "figures",
  find: ({ figures: all }) => {
    const count = (flag: string) => all.filter((figure) => figure.flag === flag).length;
    const [assumed, recalled] = [count("A"), count("R")];
    const parts = [
      ...(assumed > 0 ? [`${assumed} assumed (flag A)`] : []),
      ...(recalled > 0 ? [`${recalled} recalled and to be checked (flag R)`] : []),
    ];
    return parts.length === 0 ? [] : [{ path: [], message: `of ${all.length} figures, ${parts.join(" and ")}` }];
  },
};
