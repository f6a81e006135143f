/** Tests that start a Redis or a Slurm take minutes, and packages that are not everywhere: they run where somebody asks for them. */
export const clusterTestsWanted = process.env["TRUCE_TEST_CLUSTER"] === "1";

/** Says loudly that tests are left out. */
export function skipLoudly(what: string, why: string | undefined): void {
  if (why !== undefined || !clusterTestsWanted)
    console.warn(`SKIPPED: ${what}: ${why ?? "npm run test:cluster runs it"}`);
}
