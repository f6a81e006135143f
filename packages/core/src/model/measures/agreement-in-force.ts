import { measure } from "../tables.ts";

export const agreementInForce = measure({
  id: "agreementInForce",
  title: "Agreement in force",
  unit: "share",
  definition: "1 while an agreement between government and armed groups is signed and has not collapsed, else 0. It says nothing of whether everybody keeps it.",
  direction: "higher",
  kind: "stock",
  over: "country",
  value: "peace",
});
