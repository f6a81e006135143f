import type { Row } from "../types.ts";
import { m1 } from "./m1-authority.ts";
import { m2 } from "./m2-protect-civilians.ts";
import { m3 } from "./m3-ceasefire.ts";
import { m4 } from "./m4-relief.ts";
import { m5 } from "./m5-settlement.ts";
import { m6 } from "./m6-rule-of-law.ts";
import { m7 } from "./m7-police.ts";
import { m8 } from "./m8-accountability.ts";
import { m9 } from "./m9-security-sector.ts";
import { m10 } from "./m10-demobilisation.ts";
import { m11 } from "./m11-education.ts";
import { m12 } from "./m12-clarity.ts";
import { m13 } from "./m13-exit.ts";
import { c1 } from "./c1-rivalry.ts";
import { c2 } from "./c2-sovereignty.ts";
import { c3 } from "./c3-money.ts";
import { c4 } from "./c4-personnel.ts";
import { c5 } from "./c5-equipment.ts";
import { c6 } from "./c6-host.ts";
import { componentRows } from "./components/index.ts";
import { e1 } from "./e1-presence.ts";
import { e2 } from "./e2-reconciliation.ts";
import { e3 } from "./e3-governance.ts";
import { e4 } from "./e4-trust-in-government.ts";
import { e5 } from "./e5-relief-and-trust.ts";
import { e6 } from "./e6-police-contact.ts";
import { e7 } from "./e7-harm-by-the-mission.ts";
import { f1 } from "./f1-surveillance.ts";
import { f2 } from "./f2-allocation.ts";
import { f3 } from "./f3-communications.ts";
import { f4 } from "./f4-collaboration.ts";
import { f5 } from "./f5-civil-society.ts";
import { f6 } from "./f6-threats.ts";
import { f7 } from "./f7-prevention.ts";
import { f8 } from "./f8-review.ts";
import { f9 } from "./f9-women.ts";
import { l1 } from "./l1-security-and-reform.ts";
import { l2 } from "./l2-trust-and-information.ts";
import { l3 } from "./l3-abuse-and-recruitment.ts";
import { l4 } from "./l4-conflict-trap.ts";
import { l5 } from "./l5-legitimacy-and-access.ts";

/** The rows of the mission table that turn a lever, in its order. */
export const rows: readonly Row[] = [
  m1,
  m2,
  m3,
  m4,
  m5,
  m6,
  m7,
  m8,
  m9,
  m10,
  m11,
  m12,
  m13,
  c1,
  c2,
  c3,
  c4,
  c5,
  c6,
  e1,
  e2,
  e3,
  e4,
  e5,
  e6,
  e7,
  f1,
  f2,
  f3,
  f4,
  f5,
  f6,
  f7,
  f8,
  f9,
  l1,
  l2,
  l3,
  l4,
  l5,
  ...componentRows,
];
