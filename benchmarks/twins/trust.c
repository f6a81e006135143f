/* The rule of trust (packages/core/src/model/mechanisms/trust.ts) as a scalar C loop over the same columns, from a dump of a
 * running country in which no task is tried on a part of the communities. Usage: trust DUMP TICKS. Prints milliseconds of the loop; writes the six trusts after TICKS back to DUMP.out. */
#define _POSIX_C_SOURCE 199309L
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double now(void) { struct timespec t; clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t); return t.tv_sec * 1e3 + t.tv_nsec / 1e6; }
static double saturate(double x, double half) { return x / (x + half); }
static double nextTrust(double trust, double good, double bad, double badNews) { return (trust + good) / (1 + good + badNews * bad); }
static double hearsay(double heard, double trust, double weight) { return heard > trust ? weight * (heard - trust) : 0; }
static double effectiveCapacity(double own, double substituted) { return own + substituted * (1 - own); }
static double least(double a, double b) { return a < b ? a : b; }

static char *at;
static double *doubles(int64_t n) { double *p = (double *)at; at += n * 8; return p; }
static int32_t *ints(int64_t n) { int32_t *p = (int32_t *)at; at += (n * 4 + 7) / 8 * 8; return p; }

int main(int argc, char **argv) {
  if (argc < 3) return 2;
  FILE *file = fopen(argv[1], "rb");
  if (!file) return 2;
  fseek(file, 0, SEEK_END);
  long bytes = ftell(file);
  rewind(file);
  char *buffer = malloc(bytes);
  if (fread(buffer, 1, bytes, file) != (size_t)bytes) return 2;
  fclose(file);
  int ticks = atoi(argv[2]);
  at = buffer;
  double *size = doubles(5);
  int64_t C = size[0], D = size[1], S = size[2], E = size[3];
  double step = size[4];
  /* Parameters in the order of the dump. */
  enum { BAD, TOLD, ABUSE, KILL, PCON, PHALF, ACON, AHALF, BRIBE, WOMEN, LEGACY, LHALF, CCON, DENIED, SCON, EXCL, SPILL, MCON, LIAISON, LIHALF,
    MISC, RELIEF, HARM, COMPLICITY, ATTACK, TRADE, IMPARTIAL, DIAL, DHALF, POLAR, QUARREL, DISHALF, PARAMETERS };
  double *p = doubles(PARAMETERS);
  int32_t *district = ints(C), *socialGroup = ints(C), *start = ints(C + 1), *target = ints(E);
  double *weight = doubles(E);
  double *population = doubles(C), *away = doubles(C), *abuses = doubles(C), *missionAbuses = doubles(C), *byRebels = doubles(C),
    *byMilitias = doubles(C), *byState = doubles(C), *byCriminals = doubles(C), *hurtByState = doubles(C), *corruption = doubles(C),
    *fear = doubles(C), *relief = doubles(C), *disputes = doubles(C);
  double *people = doubles(D), *presenceOf = doubles(D), *statePresence = doubles(D), *market = doubles(D), *diverted = doubles(D),
    *slanderOf = doubles(D), *harmOf = doubles(D), *joint = doubles(D), *dialogueOf = doubles(D), *engagement = doubles(D), *food = doubles(D), *water = doubles(D), *shelter = doubles(D), *medical = doubles(D);
  double *power = doubles(S);
  double *forceStrength = doubles(D * 3), *forceConduct = doubles(D * 3), *forceWomen = doubles(D * 3);
  double *capacity = doubles(D * 6), *integrity = doubles(D * 6), *substituted = doubles(D * 6);
  double *unitStrength = doubles(D * 8), *unitConduct = doubles(D * 8);
  char *result = at;
  double *state = doubles(C), *police = doubles(C), *army = doubles(C), *courts = doubles(C), *mission = doubles(C), *others = doubles(C);
  double *policeBefore = malloc(C * 8), *missionBefore = malloc(C * 8);
  double begin = now();
  for (int t = 0; t < ticks; t++) {
    memcpy(policeBefore, police, C * 8);
    memcpy(missionBefore, mission, C * 8);
    double told = p[TOLD] * step, spill = p[SPILL] * step, quarrel = p[QUARREL] * step, bad = p[BAD];
    int current = -1;
    double policeContact = 0, policeConduct = 0, policePresent = 0, women = 0, armyContact = 0, armyConduct = 0, armyPresent = 0, courtsGood = 0,
      courtsBad = 0, stateContact = 0, stateFair = 0, presence = 0, missionGood = 0, missionBad = 0, reliefGood = 0, reliefBad = 0, trade = 0, guarded = 0,
      dialogue = 0, slander = 0, harm = 0, complicity = 0;
    for (int64_t i = 0; i < C; i++) {
      int k = district[i];
      if (k != current) {
        current = k;
        double perThousand = people[k] > 0 ? 1000 / people[k] : 0;
        policePresent = saturate(forceStrength[k * 3] * perThousand, p[PHALF]);
        policeContact = p[PCON] * policePresent * step;
        policeConduct = forceConduct[k * 3];
        women = 1 + 2 * p[WOMEN] * forceWomen[k * 3];
        armyPresent = saturate(forceStrength[k * 3 + 1] * perThousand, p[AHALF]);
        armyContact = p[ACON] * armyPresent * step;
        armyConduct = forceConduct[k * 3 + 1];
        int court = k * 6, office = k * 6 + 3;
        double reach = effectiveCapacity(capacity[court], substituted[court]);
        courtsGood = p[CCON] * step * reach * integrity[court];
        courtsBad = p[CCON] * step * (reach * (1 - integrity[court]) + p[DENIED] * (1 - reach));
        stateContact = p[SCON] * statePresence[k] * step;
        stateFair = (effectiveCapacity(capacity[office], substituted[office]) + integrity[office]) / 2;
        double peacekeepers = 0, correct = 0;
        for (int j = k * 8; j < (k + 1) * 8; j++) {
          peacekeepers += unitStrength[j];
          correct += unitStrength[j] * unitConduct[j];
        }
        double conduct = peacekeepers > 0 ? correct / peacekeepers : 0;
        presence = presenceOf[k];
        slander = p[ATTACK] * slanderOf[k] * step;
        harm = p[HARM] * harmOf[k] * step;
        complicity = p[COMPLICITY] * joint[k];
        double met = engagement[k] * perThousand * (10000.0 / 1000);
        double contact = presence + (1 - presence) * p[LIAISON] * saturate(met, p[LIHALF]);
        missionGood = p[MCON] * contact * conduct * step;
        missionBad = p[MCON] * contact * (1 - conduct) * step + slander;
        double aid = food[k] + water[k] + shelter[k] + medical[k];
        reliefGood = p[RELIEF] * step;
        reliefBad = aid > 0 ? p[RELIEF] * step * least(1, diverted[k] / (aid * step)) : 0;
        trade = p[TRADE] * market[k] * step;
        guarded = p[IMPARTIAL] * presence * step;
        dialogue = p[DIAL] * saturate((dialogueOf[k] * perThousand * 10000) / 1000, p[DHALF]) * step;
      }
      double toldPolice = 0, toldMission = 0;
      for (int e = start[i]; e < start[i + 1]; e++) {
        toldPolice += weight[e] * policeBefore[target[e]];
        toldMission += weight[e] * missionBefore[target[e]];
      }
      double members = population[i] + away[i];
      double perThousand = members > 0 ? 1000 / members : 0;
      double byGroups = byRebels[i] + byMilitias[i];
      double unstopped = (byGroups + byCriminals[i]) * perThousand * p[KILL];
      double abused = (abuses[i] * p[ABUSE] + byState[i] * p[KILL]) * perThousand;
      double honest = 1 - p[BRIBE] * corruption[i];
      double trustPolice = policeBefore[i], fairPolice = policeContact * policeConduct * honest;
      police[i] = nextTrust(trustPolice,
        fairPolice * women * (1 + p[LEGACY] * saturate(hurtByState[i], p[LHALF])) + hearsay(toldPolice, trustPolice, told),
        policeContact - fairPolice + abused + unstopped * policePresent + hearsay(trustPolice, toldPolice, told), bad);
      double fairArmy = armyContact * armyConduct;
      army[i] = nextTrust(army[i], fairArmy, armyContact - fairArmy + abused + unstopped * armyPresent, bad);
      courts[i] = nextTrust(courts[i], courtsGood * honest, courtsBad + courtsGood * (1 - honest), bad);
      double trustState = state[i], face = (police[i] + army[i] + courts[i]) / 3;
      double fairState = stateContact * stateFair * honest * (1 - p[EXCL] * (1 - power[socialGroup[i]]));
      state[i] = nextTrust(trustState, fairState + hearsay(face, trustState, spill),
        stateContact - fairState + abused + slander + hearsay(trustState, face, spill), bad);
      double trustMission = missionBefore[i], misconduct = missionAbuses[i] * perThousand * p[MISC];
      mission[i] = nextTrust(trustMission, missionGood + reliefGood * relief[i] + hearsay(toldMission, trustMission, told),
        missionBad + reliefBad + misconduct + harm + complicity * abused + unstopped * presence + hearsay(trustMission, toldMission, told), bad);
      others[i] = nextTrust(others[i], (trade + guarded * trustMission) * (1 - fear[i]) + dialogue * (1 - p[POLAR] * fear[i]),
        dialogue * p[POLAR] * fear[i] + quarrel * saturate(disputes[i], p[DISHALF]) + byGroups * perThousand * p[KILL], bad);
    }
  }
  printf("%.6f\n", now() - begin);
  char name[4096];
  snprintf(name, sizeof name, "%s.out", argv[1]);
  FILE *out = fopen(name, "wb");
  if (!out) return 2;
  fwrite(result, 8, 6 * C, out);
  fclose(out);
  return 0;
}
