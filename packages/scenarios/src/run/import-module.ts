import { register } from "node:module";

let ready = false;

/**
 * Imports a module that lies anywhere. `@truce/*` leads to the copy that is running, so that a file needs nothing installed
 * beside it; TypeScript is read by tsx.
 */
export async function importModule(url: string): Promise<unknown> {
  if (!ready) {
    register(hooks);
    ready = true;
  }
  if (/\.m?ts$/.test(url)) (await import("tsx/esm/api")).register();
  return import(url);
}

const own = import.meta.url;
/** Hooks live in a thread of their own, hence a module in a URL. */
const hooks = `data:text/javascript,${encodeURIComponent(
  `export const resolve = (name, context, next) =>
     name.startsWith("@truce/") ? next(name, { ...context, parentURL: ${JSON.stringify(own)} }) : next(name, context);`,
)}`;
