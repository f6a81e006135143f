/** Does the runs of an experiment in job arrays of Slurm; needs Node. */
export { submitArray } from "./array.ts";
export { countRuns, packChunks, runsOf, type Chunk } from "./chunks.ts";
export { checkSlurm, largestArray, SlurmError, tasksOf, type Task } from "./slurm.ts";
export {
  logOf,
  noteSubmission,
  partOf,
  readSubmission,
  readSubmissions,
  type Submission,
  type TaskOptions,
} from "./submission.ts";
