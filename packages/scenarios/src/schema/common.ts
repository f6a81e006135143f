import * as z from "zod";
import { fact, lever } from "../leaf.ts";

/** A name inside a file: `grandBassa`, `scr1509`, `census-2008`. */
export const idPattern = "^[A-Za-z][A-Za-z0-9_-]*$";

export const id = z
  .string()
  .regex(new RegExp(idPattern), "an id starts with a letter and has letters, digits, - and _ only");

/** The format that this version reads; older ones are brought up to it by `format/migrate.ts`. */
export const currentFormat = 2;

export const text = z.string().min(1);

/** A fact between 0 and 1. */
export const share = (label: string, unit = "share") => fact({ label, unit, min: 0, max: 1 });

/** A lever between 0 and 1. */
export const dial = (label: string, unit = "index") => lever({ label, unit, min: 0, max: 1 });

export const people = (label: string) => fact({ label, unit: "people", min: 0 });

/** Where figures come from. */
export const source = z.strictObject({ title: text, url: z.url().optional(), note: text.optional() });
