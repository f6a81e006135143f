import type { Progress } from "@truce/scenarios/run";
import type { Paint } from "./output/ansi.ts";
import { formatDuration, formatNumber, plural } from "./output/format.ts";

export interface ProgressTarget {
  readonly write: (text: string) => void;
  /** A terminal gets one line that changes, anything else a new line for every tenth. */
  readonly terminal: boolean;
  readonly paint: Paint;
}

/** Progress, and how fast it is where that is known. */
type Rated = Progress & { readonly perSecond?: number | null };

export interface ProgressReporter {
  readonly update: (progress: Rated) => void;
  /** Leaves a clean line behind. */
  readonly end: () => void;
}

/** Tells how far the runs are and how long they will take. */
export function progressReporter(target: ProgressTarget): ProgressReporter {
  let tenth = 0;
  let drawn = false;
  return {
    update(progress) {
      if (target.terminal) {
        target.write(`\r\u001b[2K${bar(progress, target.paint)} ${words(progress)}`);
        drawn = true;
        return;
      }
      const now = Math.floor((10 * progress.done) / progress.total);
      if (now <= tenth) return;
      tenth = now;
      target.write(`${String(Math.floor((100 * progress.done) / progress.total)).padStart(3)} %  ${words(progress)}\n`);
    },
    end() {
      if (drawn) target.write("\r\u001b[2K");
      drawn = false;
    },
  };
}

function words({ done, failed, total, secondsLeft, perSecond = null }: Rated): string {
  const failures = failed > 0 ? `, ${failed} failed` : "";
  const left = done === total ? "" : secondsLeft === null ? ", starting" : `, ${formatDuration(secondsLeft)} left`;
  const rate = perSecond === null ? "" : `, ${formatNumber(perSecond)} a second`;
  return `${done} of ${plural(total, "run")}${failures}${rate}${left}`;
}

const width = 24;

function bar({ done, total }: Progress, paint: Paint): string {
  const full = Math.round((width * done) / Math.max(1, total));
  return paint.mission("━".repeat(full)) + paint.dim("━".repeat(width - full));
}
