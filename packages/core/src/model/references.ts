/** Typed bibliography: a card or parameter cites a key, and the compiler refuses an unknown one. */
export interface Reference {
  readonly authors: string;
  readonly year: number;
  readonly title: string;
  readonly where: string;
}

const entry = (authors: string, year: number, title: string, where: string): Reference => ({ authors, year, title, where });

export const references = {
  autesserre2010: entry("Autesserre, S.", 2010, "The Trouble with the Congo", "Cambridge University Press"),
  bara2020: entry("Bara, C.", 2020, "Shifting targets: the effect of peacekeeping on postwar violence", "European Journal of International Relations 26(4): 979–1003"),
  beardsley2011: entry("Beardsley, K.", 2011, "Peacekeeping and the contagion of armed conflict", "Journal of Politics 73(4): 1051–1064"),
  belgioioso2020: entry("Belgioioso, M., J. Di Salvatore and J. Pinckney", 2020, "Tangled up in blue: the effect of UN peacekeeping on nonviolent protests in post–civil war countries", "International Studies Quarterly 65(1): 1–15"),
  blair2019: entry("Blair, R. A.", 2019, "International intervention and the rule of law after civil war: evidence from Liberia", "International Organization 73(2): 365–398"),
  blair2021: entry("Blair, R. A.", 2021, "UN peacekeeping and the rule of law", "American Political Science Review 115(1): 51–68"),
  blattman2014: entry("Blattman, C., A. C. Hartman and R. A. Blair", 2014, "How to promote order and property rights under weak rule of law? An experiment in changing dispute resolution behavior through community education", "American Political Science Review 108(1): 100–120"),
  blattmanAnnan2016: entry("Blattman, C. and J. Annan", 2016, "Can employment reduce lawlessness and rebellion?", "American Political Science Review 110(1): 1–17"),
  blattmanMiguel2010: entry("Blattman, C. and E. Miguel", 2010, "Civil war", "Journal of Economic Literature 48(1): 3–57"),
  bohorquez2009: entry("Bohorquez, J. C., S. Gourley, A. R. Dixon, M. Spagat and N. F. Johnson", 2009, "Common ecology quantifies human insurgency", "Nature 462: 911–914"),
  bove2016: entry("Bove, V. and A. Ruggeri", 2016, "Kinds of blue: diversity in UN peacekeeping missions and civilian protection", "British Journal of Political Science 46(3): 681–700"),
  cederman2010: entry("Cederman, L.-E., A. Wimmer and B. Min", 2010, "Why do ethnic groups rebel? New data and analysis", "World Politics 62(1): 87–119"),
  collier2003: entry("Collier, P. and others", 2003, "Breaking the Conflict Trap: Civil War and Development Policy", "World Bank"),
  collierHoeffler2004: entry("Collier, P. and A. Hoeffler", 2004, "Greed and grievance in civil war", "Oxford Economic Papers 56(4): 563–595"),
  collier2008: entry("Collier, P., A. Hoeffler and M. Söderbom", 2008, "Post-conflict risks", "Journal of Peace Research 45(4): 461–478"),
  davenport2007: entry("Davenport, C.", 2007, "State repression and political order", "Annual Review of Political Science 10: 1–23"),
  davenport2003: entry("Davenport, C., W. Moore and S. Poe", 2003, "Sometimes you just have to leave: domestic threats and forced migration, 1964–1989", "International Interactions 29(1): 27–55"),
  diSalvatore2019: entry("Di Salvatore, J.", 2019, "Peacekeepers against criminal violence: unintended effects of peacekeeping operations?", "American Journal of Political Science 63(4): 840–858"),
  diSalvatore2022: entry("Di Salvatore, J., M. Lundgren, K. Oksamytna and H. M. Smidt", 2022, "Introducing the Peacekeeping Mandates (PEMA) dataset", "Journal of Conflict Resolution 66(4–5): 924–951"),
  dorussenGizelis2013: entry("Dorussen, H. and T.-I. Gizelis", 2013, "Into the lion's den: local responses to UN peacekeeping", "Journal of Peace Research 50(6): 691–706"),
  doyleSambanis2000: entry("Doyle, M. W. and N. Sambanis", 2000, "International peacebuilding: a theoretical and quantitative analysis", "American Political Science Review 94(4): 779–801"),
  fearonLaitin2003: entry("Fearon, J. D. and D. D. Laitin", 2003, "Ethnicity, insurgency, and civil war", "American Political Science Review 97(1): 75–90"),
  fearon2004: entry("Fearon, J. D.", 2004, "Why do some civil wars last so much longer than others?", "Journal of Peace Research 41(3): 275–301"),
  fjelde2019: entry("Fjelde, H., L. Hultman and D. Nilsson", 2019, "Protection through presence: UN peacekeeping and the costs of targeting civilians", "International Organization 73(1): 103–131"),
  fortna2004: entry("Fortna, V. P.", 2004, "Does peacekeeping keep peace? International intervention and the duration of peace after civil war", "International Studies Quarterly 48(2): 269–292"),
  fortna2008: entry("Fortna, V. P.", 2008, "Does Peacekeeping Work? Shaping Belligerents' Choices after Civil War", "Princeton University Press"),
  tylerHuo2002: entry("Tyler, T. R. and Y. J. Huo", 2002, "Trust in the Law", "Russell Sage Foundation"),
  gilliganSergenti2008: entry("Gilligan, M. J. and E. J. Sergenti", 2008, "Do UN interventions cause peace? Using matching to improve causal inference", "Quarterly Journal of Political Science 3(2): 89–122"),
  haassAnsorg2018: entry("Haass, F. and N. Ansorg", 2018, "Better peacekeepers, better protection? Troop quality of UN peace operations and violence against civilians", "Journal of Peace Research 55(6): 742–758"),
  hegre2019: entry("Hegre, H., L. Hultman and H. M. Nygård", 2019, "Evaluating the conflict-reducing effect of UN peacekeeping operations", "Journal of Politics 81(1): 215–232"),
  howard2008: entry("Howard, L. M.", 2008, "UN Peacekeeping in Civil Wars", "Cambridge University Press"),
  hultman2007: entry("Hultman, L.", 2007, "Battle losses and rebel violence: raising the costs for fighting", "Terrorism and Political Violence 19(2): 205–222"),
  hultman2013: entry("Hultman, L., J. Kathman and M. Shannon", 2013, "United Nations peacekeeping and civilian protection in civil war", "American Journal of Political Science 57(4): 875–891"),
  hultman2014: entry("Hultman, L., J. Kathman and M. Shannon", 2014, "Beyond keeping peace: United Nations effectiveness in the midst of fighting", "American Political Science Review 108(4): 737–753"),
  humphreysWeinstein2006: entry("Humphreys, M. and J. M. Weinstein", 2006, "Handling and manhandling civilians in civil war", "American Political Science Review 100(3): 429–447"),
  humphreysWeinstein2007: entry("Humphreys, M. and J. M. Weinstein", 2007, "Demobilization and reintegration", "Journal of Conflict Resolution 51(4): 531–567"),
  kalyvas2006: entry("Kalyvas, S. N.", 2006, "The Logic of Violence in Civil War", "Cambridge University Press"),
  karim2017: entry("Karim, S. and K. Beardsley", 2017, "Equal Opportunity Peacekeeping", "Oxford University Press"),
  lewis2012: entry("Lewis, E., G. Mohler, P. J. Brantingham and A. L. Bertozzi", 2012, "Self-exciting point process models of civilian deaths in Iraq", "Security Journal 25: 244–264"),
  lundgren2021: entry("Lundgren, M., K. Oksamytna and K. P. Coleman", 2021, "Only as fast as its troop contributors: incentives, capabilities, and constraints in the UN's peacekeeping response", "Journal of Peace Research 58(4): 671–686"),
  nomikos2022: entry("Nomikos, W. G.", 2022, "Peacekeeping and the enforcement of intergroup cooperation: evidence from Mali", "Journal of Politics 84(1): 194–208"),
  oios2014: entry("United Nations Office of Internal Oversight Services", 2014, "Evaluation of the implementation and results of protection of civilians mandates", "A/68/787"),
  powell2006: entry("Powell, R.", 2006, "War as a commitment problem", "International Organization 60(1): 169–203"),
  rappa2016: entry("Rappa, R.", 2016, "The challenges of full deployment on UN peace operations", "Global Peace Operations Review"),
  reed2001: entry("Reed, W. J.", 2001, "The Pareto, Zipf and other power laws", "Economics Letters 74(1): 15–19"),
  ruggeri2013: entry("Ruggeri, A., T.-I. Gizelis and H. Dorussen", 2013, "Managing mistrust: an analysis of cooperation with UN peacekeeping in Africa", "Journal of Conflict Resolution 57(3): 387–409"),
  ruggeri2017: entry("Ruggeri, A., H. Dorussen and T.-I. Gizelis", 2017, "Winning the peace locally: UN peacekeeping and local conflict", "International Organization 71(1): 163–185"),
  sambanis2008: entry("Sambanis, N.", 2008, "Short- and long-term effects of United Nations peace operations", "World Bank Economic Review 22(1): 9–32"),
  schmeidl1997: entry("Schmeidl, S.", 1997, "Exploring the causes of forced migration: a pooled time-series analysis, 1971–1990", "Social Science Quarterly 78(2): 284–308"),
  slovic1993: entry("Slovic, P.", 1993, "Perceived risk, trust, and democracy", "Risk Analysis 13(6): 675–682"),
  smidt2020: entry("Smidt, H. M.", 2020, "United Nations peacekeeping locally: enabling conflict resolution, reducing communal violence", "Journal of Conflict Resolution 64(2–3): 344–372"),
  staniland2014: entry("Staniland, P.", 2014, "Networks of Rebellion", "Cornell University Press"),
  stedman1997: entry("Stedman, S. J.", 1997, "Spoiler problems in peace processes", "International Security 22(2): 5–53"),
  tyler2006: entry("Tyler, T. R.", 2006, "Why People Obey the Law", "Princeton University Press"),
  walter1997: entry("Walter, B. F.", 1997, "The critical barrier to civil war settlement", "International Organization 51(3): 335–364"),
  walter2004: entry("Walter, B. F.", 2004, "Does conflict beget conflict? Explaining recurring civil war", "Journal of Peace Research 41(3): 371–388"),
  weinstein2007: entry("Weinstein, J. M.", 2007, "Inside Rebellion: The Politics of Insurgent Violence", "Cambridge University Press"),
  wood2010: entry("Wood, R. M.", 2010, "Rebel capability and strategic violence against civilians", "Journal of Peace Research 47(5): 601–614"),
} as const satisfies Readonly<Record<string, Reference>>;

export type ReferenceKey = keyof typeof references;
