import { register } from "node:module";

let ready = false;

/**
 * Imports a module that lies anywhere. `@truce/*` leads to the copy that is running, so that a file needs nothing installed
 * beside it; TypeScript is read by tsx, as a module whatever the folder says.
 */
export async function importModule(url: string): Promise<unknown> {
  if (!ready) {
    // From sources, something that understands TypeScript runs already.
    if (!own.endsWith(".ts")) (await import("tsx/esm/api")).register();
    register(hooks);
    ready = true;
  }
  return import(url);
}

const own = import.meta.url;
/** Hooks live in a thread of their own, hence a module in a URL. */
const hooks = `data:text/javascript,${encodeURIComponent(`
  export async function resolve(name, context, next) {
    if (name.startsWith("@truce/")) return next(name, { ...context, parentURL: ${JSON.stringify(own)} });
    const found = await next(name, context);
    return /\\.ts($|\\?)/.test(found.url) ? { ...found, format: "module" } : found;
  }`)}`;
