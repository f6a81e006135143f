/** A complete scenario, as small as one can be: two districts, one rebel group, one phase. */
export const valid = `format: 2
id: island
title: An island
summary: Two districts and a war.
limits: For tests only.
start: 2001-01-01
weeks: 104
communities: 20
sources:
  census: { title: A census }
  guess: { title: A guess, url: "https://example.org/guess" }
country:
  socialGroups:
    north: { label: North, power: [0.7, guess, A] }
    south: { label: South, power: [0.2, guess, A] }
  abroad:
    mainland: { label: Mainland }
  districts:
    port:
      label: Port
      capital: true
      population: [50000, census, V]
      area: [400, census, V]
      neighbours: [hills]
      urban: [0.8, guess, A]
      terrain: [0.1, guess, A]
      roads: [0.7, guess, A]
      resources: [0.2, guess, A]
      statePresence: [0.6, guess, A]
      socialGroups: { source: guess, flag: A, values: { north: 0.6, south: 0.4 } }
    hills:
      label: Hills
      population: [30000, census, V]
      area: [900, census, V]
      neighbours: [port]
      borders: [mainland]
      urban: [0.1, guess, A]
      terrain: [0.8, guess, A]
      roads: [0.2, guess, A]
      resources: [0.7, guess, A]
      statePresence: [0.1, guess, A]
      socialGroups: { source: guess, flag: A, values: { north: 0.1, south: 0.9 } }
state:
  government: cabinet
  army: &service
    strength: [500, guess, A]
    target: [400, guess, A]
    skill: [0.3, guess, A]
    equipment: [0.3, guess, A]
    conduct: [0.4, guess, A]
    impunity: [0.8, guess, A]
    women: [0.05, guess, A]
  police: *service
  intelligence: *service
  courts: { capacity: [0.2, guess, A], integrity: [0.3, guess, A] }
  corrections: { capacity: [0.2, guess, A], integrity: [0.3, guess, A] }
  oversight: { capacity: [0.1, guess, A], integrity: [0.3, guess, A] }
  localAdministration: { capacity: [0.2, guess, A], integrity: [0.3, guess, A] }
armedGroups:
  hillmen:
    label: Hillmen
    kind: rebel
    fighters: [300, guess, R]
    socialGroup: south
    districts: { source: guess, flag: A, values: { hills: 1 } }
    leadership: captains
    sponsor: neighbour
    sponsorship: [0.4, guess, A]
    cohesion: [0.5, guess, A]
    restraint: [0.3, guess, A]
    proGovernment: false
actors:
  cabinet: { label: Cabinet, kind: hostGovernment, leverage: [0.6, guess, A], will: [0.3, guess, A] }
  captains: { label: Captains, kind: armedLeadership, leverage: [0.4, guess, A], will: [0.3, guess, A] }
  neighbour: { label: Mainland, kind: neighbour, leverage: [0.5, guess, A], will: [0.5, guess, A] }
relations:
  - { from: neighbour, to: captains, alignment: [0.6, guess, A], sponsorship: [0.4, guess, A] }
agreements:
  truce:
    label: The truce
    date: [2001-06-04, guess, A]
    parties: [hillmen]
    powerShare: { source: guess, flag: A, values: { hillmen: 0.3 } }
    guarantor: mission
forces:
  marines:
    label: Marines
    strength: [{ source: guess, flag: A, values: { 2001-05-07: 200 } }]
    robustness: 0.6
    equipment: [0.6, guess, A]
    training: [0.6, guess, A]
    rehat: [2001-07-02, guess, A]
    patience: 30
mission:
  id: observers
  label: A small mission
  start: [2001-07-02, guess, A]
  strength:
    infantry: [{ source: guess, flag: A, values: { 2001-07-02: 0, 2001-08-06: 600 } }]
    police: [{ source: guess, flag: A, values: { 2001-08-06: 80 } }]
    formedPolice: [{ source: guess, flag: A, values: { 2001-08-06: 30 } }]
    observers: [{ source: guess, flag: A, values: { 2001-07-02: 10 } }]
    civilians: [{ source: guess, flag: A, values: { 2001-07-02: 40 } }]
  phases:
    first:
      label: First
      date: [2001-07-02, guess, A]
      military: [700, guess, A]
      police: [100, guess, A]
      robustness: 0.7
      clarity: 0.9
      tasks:
        patrols: { priority: 2 }
        nightPatrols: { component: patrols, priority: 1, where: [hills], from: 2001-09-03, until: 2001-12-31 }
  budget: [{ source: guess, flag: A, values: { 2001-07-02: 30 } }]
  funding: 1
  deployment: 1
  lag: 0
  contributors:
    far:
      label: A far country
      share: [1, guess, A]
      equipment: [0.6, guess, A]
      training: [0.6, guess, A]
      caveats: [0.2, guess, A]
      tolerance: [10, guess, A]
      women: [0.1, guess, A]
      conduct: [0.8, guess, A]
shocks:
  vote: { label: A vote, kind: election, date: [2002-03-04, guess, A], severity: [0.3, guess, A], duration: [4, guess, A] }
parameters:
  trust.gain: 0.02
`;

export const model = {
  components: ["patrols", "protection", "policeTraining"],
  parameters: {
    "trust.gain": { min: 0, max: 1, unit: "a week", label: "gain of trust" },
    "trust.loss": { min: 0, max: 1, unit: "a week", label: "loss of trust" },
  },
} as const;
