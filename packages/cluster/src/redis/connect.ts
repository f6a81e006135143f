import { Redis } from "ioredis";

/** Thrown when there is no Redis; says what to do. */
export class RedisError extends Error {
  override readonly name = "RedisError";
}

const patience = 5000;

/**
 * A connection to Redis or Valkey that comes back by itself when the server does.
 *
 * @param url redis://host:port or rediss:// for TLS, with user and password if it asks for them
 * @throws RedisError if nobody answers within five seconds
 */
export async function connect(url: string): Promise<Redis> {
  if (!/^rediss?:\/\//.test(url) || !URL.canParse(url))
    throw new RedisError(`${url} is no address of a Redis; expected something like redis://localhost:6379`);
  // Commands wait for a server that is gone, for it may come back.
  const redis = new Redis(url, { maxRetriesPerRequest: null });
  let last = "";
  redis.on("error", (error: Error) => {
    last = error.message;
  });
  const late = AbortSignal.timeout(patience);
  try {
    await Promise.race([
      redis.ping(),
      new Promise((_, reject) => late.addEventListener("abort", () => reject(new Error("no answer in five seconds")), { once: true })),
    ]);
    return redis;
  } catch (error) {
    redis.disconnect();
    const why = last === "" ? (error as Error).message : last;
    throw new RedisError(
      `no Redis answers at ${withoutPassword(url)}: ${why}\n  start one there (redis-server or valkey-server), or give another address with --redis`,
    );
  }
}

/** An address as it may be shown. */
export function withoutPassword(url: string): string {
  return url.replace(/\/\/[^@/]*@/, "//…@");
}
