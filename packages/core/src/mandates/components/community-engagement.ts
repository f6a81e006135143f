import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const communityEngagement = component({
  id: "communityEngagement",
  title: "Community engagement",
  summary:
    "Liaison staff and police advisers meet people where they live, take complaints, and bring local police to such " +
    "meetings. What is known to fail: in six countries community policing built neither trust in the police nor lowered " +
    "crime (Blair, Weinstein, Christia and others 2021); in Liberia visits raised knowledge and reporting rather than trust " +
    "(Blair, Karim and Morse 2019). Meetings lend mission and police an ear; trust depends on what people then experience.",
  cites: ["blairWeinstein2021", "blairKarimMorse2019"],
  staff: ["civilAffairs", "individualPolice"],
  modality: "assist",
  adds: ["engagement"],
  parameters: {
    field: num({ default: 0.7, max: 1, plausible: [0.4, 0.9], unit: "share", label: "Staff who are out among people", evidence: "assumed" }),
    cost: num({ default: 0.0005, min: 0.00005, plausible: [0.0002, 0.002], unit: "million US dollars per person and week", label: "Cost of one community liaison assistant", evidence: "assumed" }),
  },
  apply(add, { people, money }, p) {
    add("engagement", people * p.field + money / p.cost);
  },
});
