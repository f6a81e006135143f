/** Text that is HTML already. Everything else that goes into a page is escaped. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Content = Html | string | number | null | undefined | false | readonly Content[];

/**
 * Builds HTML (or SVG) from a template; what is filled in is escaped unless it is Html itself. Line ends of the template
 * lose their indentation, which is there for readers of the source.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  return new Html(
    strings.reduce((text, string, i) => text + render(values[i - 1]) + string.replace(/\s*\n\s*/g, "\n"), ""),
  );
}

export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.codePointAt(0)!};`);
}

/** Data for a script in the page; `<` is written so that no text can end the script. */
export function json(value: unknown): Html {
  return new Html(JSON.stringify(value).replaceAll("<", "\\u003c"));
}

/** Text or HTML as HTML. */
export function render(value: Content): string {
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof Html) return value.text;
  if (typeof value === "string" || typeof value === "number") return escape(String(value));
  return value.map(render).join("");
}
