import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const policeEquipment = component({
  id: "policeEquipment",
  title: "Police equipment",
  summary:
    "Vehicles, radios, uniforms and weapons for the local police, bought and handed out by police advisers. Officers get " +
    "further and are seen more. What is known to fail: kit makes a force abler, not better, and in Colombia arms given to " +
    "the army reached paramilitaries (Dube and Naidu 2015); here a dishonest service sells its part, and nothing is known " +
    "of where that goes.",
  cites: ["dubeNaidu2015"],
  staff: ["individualPolice"],
  modality: "assist",
  adds: ["policeEquipment"],
  parameters: {
    delivered: num({ default: 0.7, max: 1, plausible: [0.4, 0.9], unit: "share", label: "Money that arrives as kit", evidence: "assumed" }),
    perPerson: num({ default: 0.0003, plausible: [0.0001, 0.002], unit: "million US dollars per person and week", label: "Kit of other donors that one adviser brings in", evidence: "assumed" }),
  },
  apply(add, { people, money }, p) {
    add("policeEquipment", people * p.perPerson + money * p.delivered);
  },
});
