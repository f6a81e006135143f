import fc from "fast-check";
import { expect, test } from "vitest";
import { html, json } from "../../src/page/html.ts";

test("no text that is filled in can become a tag, close an attribute or start an entity", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const inside = html`<p title="${text}">${text}</p>`.text.slice('<p title="'.length, -"</p>".length);
      expect(inside.split('">').length).toBe(2);
      expect(inside.replace('">', "")).not.toMatch(/[<>"']|&(?!#\d+;)/);
      const back = inside.split('">')[1]!.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
      expect(back).toBe(text);
    }),
  );
});

test("data for scripts cannot end the script and reads back the same", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = json(value).text;
      expect(text).not.toContain("<");
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test("lists join, nothing stays nothing, zero stays zero", () => {
  expect(html`${[html`<b>1</b>`, "<", null, undefined, false, 0]}`.text).toBe("<b>1</b>&#60;0");
});
