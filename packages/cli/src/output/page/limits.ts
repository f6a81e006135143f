import { html, type Html } from "@truce/experiments/page";
import type { Study } from "../../study/study.ts";

/** What the model cannot tell: general limits, and those that the scenario states itself. */
export function limitsSection(study: Study): Html {
  const { country, limits, speculative = [] } = study.scenario;
  const points = [
    `What would have happened in ${country}, or what will. Runs start from sourced figures and then follow the model, not history.`,
    "Whether a single number is right. Trust the direction and the order of designs more than sizes, and sizes more than decimals.",
    "Anything about named people or real units. Districts and groups are stylised, and so are the choices of armed actors.",
    "What the parameters should have been. They come from the literature, from calibration or from assumption; truce explain says which.",
    study.parameters.ensemble !== null
      ? `How sure the model is of itself. Each run drew one of ${study.parameters.ensemble.sets} sets of parameters that agree with published findings, so the intervals are about luck and those parameters; other parameters, and whether the rules are right, come on top.`
      : "How sure the model is of itself. The intervals here are about luck between runs; not knowing the parameters or the right rules comes on top.",
    "Whether the model agrees with what is known. It was put to published findings and fails some of them; truce evidence measures them and says which.",
    "Whether a mandate is right. Law, politics and the wishes of the people concerned are not in it.",
  ];
  const { warning } = study.parameters;
  return html`<ul class="plain">
      ${warning === null ? null : html`<li><b>Note:</b> ${warning}.</li>`}
      ${points.map((point) => html`<li>${point}</li>`)}
    </ul>
    ${speculative.length === 0 ? null : html`<p><b>Speculative, not calibrated, in this scenario:</b> ${speculative.join("; ")}.</p>`}
    ${limits === "" ? null : html`<p><b>The authors of the scenario add:</b> ${limits}</p>`}`;
}
