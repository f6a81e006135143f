import { level, primary, rises, shows } from "../observe.ts";
import { buildingThenExit, holdingThenExit, twoYearsOn } from "../scenes.ts";
import { offAndOn } from "../settings.ts";
import type { Row } from "../types.ts";

const courts = level("courts' own capacity in the third year after exit", "courtCapacity.own", twoYearsOn);
const police = level("police service's own capacity in the third year after exit", "policeServiceCapacity", twoYearsOn);
const offices = level("offices' own capacity in the third year after exit", "officeCapacity", twoYearsOn);
/** Asking without building changes nothing. Few of the mission's people and some money, so that the builders lose next to nobody. */
const aside = { priority: 0.1, budget: 5, modality: "assist" } as const;
const file = (component: string): string => `packages/core/src/mandates/components/${component}.ts`;

export const m9: Row = {
  id: "M9",
  title: "Security sector reform of police, army and intelligence",
  claim:
    "Building capacity, asking what is needed, meeting communities and developing institutions each leave more behind.",
  finding:
    "community engagement reaches the police service only through links with communities (conduct.ts), which are the product of conduct and contact and decide how well " +
    "a service fits (institutions.ts); without trainers and mentors there is next to nothing that could fit, and police of bad conduct gain no links by meeting people",
  experiments: [
    {
      scene: holdingThenExit,
      lever: "capacity building: police training and mentoring, courts, local governance",
      file: file("police-mentoring"),
      arms: offAndOn(
        { component: "policeTraining", priority: 1.5, modality: "assist", budget: 5 },
        { component: "policeMentoring", priority: 1.5, modality: "assist" },
        { component: "courts", priority: 2, modality: "assist", budget: 5 },
        { component: "localGovernance", priority: 2, modality: "assist", budget: 5 },
      ),
      observables: [
        primary(rises(courts, "mission.md M9: capacity building; P58")),
        rises(police, "mission.md M9"),
        rises(offices, "mission.md M9"),
      ],
    },
    {
      scene: buildingThenExit,
      lever: "task: needs assessment",
      file: file("needs-assessment"),
      arms: offAndOn({ component: "needsAssessment", ...aside }),
      observables: [
        primary(rises(courts, "mission.md M9: needs assessment; Autesserre 2014")),
        shows(police, "mission.md M9"),
        shows(offices, "mission.md M9"),
      ],
    },
    {
      scene: holdingThenExit,
      lever: "task: community engagement",
      file: file("community-engagement"),
      arms: offAndOn({ component: "communityEngagement", priority: 2, budget: 5 }),
      observables: [
        primary(rises(police, "mission.md M9: community engagement; Autesserre 2010")),
        shows(level("trust in the police", "trustInPolice", twoYearsOn), "Blair, Weinstein and others 2021 found none"),
      ],
    },
    {
      scene: holdingThenExit,
      lever: "task: institutional development",
      file: file("institutional-development"),
      arms: offAndOn({ component: "institutionalDevelopment", priority: 2, budget: 5, modality: "assist" }),
      observables: [
        primary(rises(courts, "mission.md M9: institutional development; Pritchett and others 2013")),
        rises(police, "mission.md M9"),
        rises(offices, "mission.md M9"),
      ],
    },
    {
      scene: buildingThenExit,
      lever: "tasks: community engagement, institutional development, beside capacity building",
      file: file("institutional-development"),
      arms: offAndOn(
        { component: "communityEngagement", ...aside },
        { component: "institutionalDevelopment", ...aside },
      ),
      observables: [shows(courts, "mission.md M9"), shows(police, "mission.md M9"), shows(offices, "mission.md M9")],
    },
  ],
};
