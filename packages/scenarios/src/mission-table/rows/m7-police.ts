import { both, without, withTask } from "../levers.ts";
import { falls, flow, level, primary, rises, shows, staysWithin, stock } from "../observe.ts";
import { holding, lastYear } from "../scenes.ts";
import type { Row } from "../types.ts";

const file = "packages/core/src/mandates/components/police-training.ts";
const none = { label: "no such tasks", change: without("policeTraining", "policeMentoring") };
const training = withTask({ component: "policeTraining", priority: 1.5, modality: "assist", budget: 5 });
const mentoring = withTask({ component: "policeMentoring", priority: 1.5, modality: "assist" });
const conduct = level("conduct of the police", "policeConduct", lastYear);

export const m7: Row = {
  id: "M7",
  title: "Police training and equipment",
  claim: "Training and mentors make more and abler police; training alone does not make it decent.",
  experiments: [
    {
      scene: holding,
      lever: "tasks: police training, mentoring",
      file,
      arms: { off: none, on: { label: "priority 1.5 each", change: both(training, mentoring) } },
      observables: [
        primary(rises(stock("officers at full skill", "policeCapacity", lastYear), "mission.md M7; P70")),
        rises(conduct, "mission.md M7"),
        falls(flow("homicides", "crime", lastYear), "mission.md M7; P61"),
        shows(
          level("trust in the police", "trustInPolice", lastYear),
          "mission.md M7; Blair, Karim and Morse 2019 found none",
        ),
      ],
    },
    {
      scene: holding,
      lever: "task: police training without mentors",
      file,
      arms: { off: none, on: { label: "priority 1.5", change: both(without("policeMentoring"), training) } },
      observables: [
        staysWithin(0.03, "three points: what surveys see", conduct, "Blair 2019: training alone does little"),
      ],
    },
  ],
};
