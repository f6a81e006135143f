import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const womenInUniform = component({
  id: "womenInUniform",
  title: "Women in contingents and police",
  summary:
    "Advisers and money recruit women for the local police and press contributors to send women. More women among " +
    "peacekeepers go with fewer allegations of abuse (Karim and Beardsley 2016), and ratio balancing raised confidence in " +
    "Liberia's security sector (Karim 2019). What is known to fail: numbers alone made Liberian police no more sensitive to " +
    "sexual violence (Karim, Gilligan, Blair and Beardsley 2018), and contributors are slow (Karim and Beardsley 2017).",
  cites: ["karim2017", "karim2018", "karim2019", "karimBeardsley2016", "bacon2015"],
  staff: ["individualPolice", "civilAffairs"],
  modality: "assist",
  adds: ["womenRecruitment"],
  parameters: {
    recruiting: num({ default: 0.5, max: 1, plausible: [0.2, 0.8], unit: "share", label: "Staff who recruit rather than report", evidence: "assumed" }),
    cost: num({ default: 0.0005, min: 0.00005, plausible: [0.0002, 0.002], unit: "million US dollars per person and week", label: "Cost of one local recruiter with bursaries", evidence: "assumed" }),
  },
  apply(add, { people, money }, p) {
    add("womenRecruitment", people * p.recruiting + money / p.cost);
  },
});
