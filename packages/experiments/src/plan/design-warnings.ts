import type { Experiment } from "../types.ts";
import type { Plan } from "./plan.ts";

/**
 * What is to be said of the size of a design. Ten points for each factor is a common least size for a design that is to fill the space
 * of factors (Loeppky, Sacks and Welch 2009, Technometrics 51: 366-376).
 */
export function designWarnings({ design, factors }: Experiment, { points, excluded, arms }: Plan): string[] {
  const k = factors.length;
  const found: string[] = [];
  if (points > 0 && excluded === points) found.push("no point of the design meets the constraints: nothing would run");
  else if (excluded > points / 2)
    found.push(`${excluded} of ${points} points do not meet the constraints; narrow the factors instead`);
  if (excluded > 0 && (design.kind === "latinHypercube" || design.kind === "sobol" || design.kind === "halton"))
    found.push("points that are left out leave holes: the others no longer cover each factor evenly");
  switch (design.kind) {
    case "sobol":
      if (!isPowerOfTwo(design.points)) found.push(evenly("Sobol' points", design.points));
      break;
    case "saltelli": {
      const per = design.secondOrder ? 2 * k + 2 : k + 2;
      found.push(`Saltelli with ${k} factors at N = ${design.points} is N × ${per}: ${points} points × ${arms} arms`);
      if (!isPowerOfTwo(design.points)) found.push(evenly("Saltelli base points", design.points));
      if (design.points < 256)
        found.push(`N = ${design.points}: intervals of Sobol' indices will be wide; 512 or more is usual`);
      break;
    }
    case "morris":
      if (design.trajectories < 10)
        found.push(`${design.trajectories} trajectories: ranks of factors will hardly be stable; 10 to 50 are usual`);
      break;
    case "grid":
      if (points > 10_000)
        found.push(`a grid over ${k} factors has ${points} points; a latinHypercube needs ${10 * k}`);
      break;
    case "latinHypercube":
    case "halton":
    case "list":
    case "oneAtATime":
      break;
  }
  if (
    (design.kind === "latinHypercube" || design.kind === "sobol" || design.kind === "halton") &&
    design.points < 10 * k
  )
    found.push(
      `${count(design.points, "point")} for ${count(k, "factor")}: ten for each, ${10 * k}, are a common least size`,
    );
  return found;
}

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? "" : "s"}`;

const isPowerOfTwo = (n: number): boolean => Number.isInteger(n) && (n & (n - 1)) === 0;

function evenly(what: string, points: number): string {
  let above = 1;
  while (above < points) above *= 2;
  return `${points} ${what} are not balanced; take a power of two: ${above / 2} or ${above}`;
}
