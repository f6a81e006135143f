export { RedisError } from "./connect.ts";
export { redisExecutor, type RedisExecutorOptions } from "./executor.ts";
export { redisWorker, type RedisWorkerOptions } from "./worker.ts";
