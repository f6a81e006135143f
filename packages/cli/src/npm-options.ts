type Environment = Readonly<Record<string, string | undefined>>;

const options = ["seed", "seeds", "weeks", "set", "mandate", "out", "events", "series", "json", "twin", "threads"];

/** What npm took away from `npm run truce run liberia --seeds 2`, where the `--` was forgotten. */
export interface Kept {
  readonly message: string;
  /** False if the option may also come from a setting of npm itself: `json`. */
  readonly certain: boolean;
}

/** Undefined if the command was not started by npm, or npm kept no option of `truce run`. */
export function keptByNpm(words: readonly string[], env: Environment): Kept | undefined {
  const script = env["npm_lifecycle_event"];
  if ((script !== "truce" && script !== "start") || words[0] !== "run") return undefined;
  const kept = options.filter((name) => env[`npm_config_${name}`] !== undefined && !words.includes(`--${name}`));
  if (kept.length === 0) return undefined;
  const names = kept.map(flag).join(" and ");
  const certain = kept.some((name) => name !== "json");
  return { message: `npm kept ${names} for itself; write: ${command(script, words, kept, env)}`, certain };
}

function command(script: string, words: readonly string[], kept: readonly string[], env: Environment): string {
  // npm passes a value on without its option, so that it stands after the scenario.
  const loose = words.slice(2).filter((word) => !word.startsWith("--"));
  const given = kept.flatMap((name) => {
    if (name === "json" || name === "twin") return [flag(name)];
    const value = env[`npm_config_${name}`]!;
    if (value !== "true") return [flag(name), value];
    return [flag(name), (kept.length === 1 && loose.length === 1 ? loose[0] : undefined) ?? "…"];
  });
  const start = script === "start" ? "npm start --" : `npm run truce -- ${words.slice(0, 2).join(" ")}`;
  return `${start} ${given.join(" ")}`;
}

/** The option as it is typed; the only one that npm can have kept of the twin is --no-twin. */
function flag(name: string): string {
  return name === "twin" ? "--no-twin" : `--${name}`;
}
