import { html, type Html } from "@truce/experiments/page";
import type { Study } from "../../study/study.ts";
import { reproduceCommand } from "../../study/reproduce.ts";

export function reproduceSection(study: Study): Html {
  const { ensemble } = study.parameters;
  return html`<p>
      The same command gives the same bits on any machine with the same model version
      (${study.modelVersion})${ensemble === null ? "" : ` and the same sets of parameters (ensemble ${ensemble.hash})`}; the hashes at the foot of this page are of the final states.
    </p>
    <pre tabindex="0"><code>${reproduceCommand(study)}</code></pre>
    <p>
      The folder of this page holds the same numbers for other programs: <code>tables/*.csv</code> (long ones
      <code>.csv.gz</code>) and <code>tables/*.parquet</code>, <code>load.R</code> and <code>load.py</code> to read
      them, <code>scenario.lock.json</code> with everything that went in, <code>provenance.json</code> with how it was
      made. <code>README.txt</code> says what is what.
    </p>`;
}

/** Final state hashes, for comparison with another machine. */
export function hashes(study: Study): Html {
  const item = (seed: string, mission: string, none: string | undefined) =>
    html`<li>seed ${seed}: <code>${mission}</code>${none === undefined ? null : html` <code>${none}</code>`}</li>`;
  return html`<details class="print">
    <summary>State hashes${study.twin ? " (with, without)" : ""}</summary>
    <ul class="hashes">
      ${study.pairs.map((pair) => item(pair.seed, pair.mission.hash, pair.none?.hash))}
    </ul>
  </details>`;
}
