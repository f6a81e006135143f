import { tableScript } from "@truce/experiments/page";

/**
 * The only script of the page: that of all pages, and it redraws the map when its controls move.
 * Plain text because it runs in the reader's browser, from a file, without a network. The rules for colours and numbers are
 * those of map.ts and format.ts; test/output/page/script.test.ts holds them together.
 */
export const script = `${tableScript}
"use strict";
(() => {
  const find = (id) => document.getElementById(id);
  const number = (v) => {
    const a = Math.abs(v);
    let t = a.toFixed(a >= 100 ? 0 : a >= 10 ? 1 : a >= 1 || a === 0 ? 2 : Math.min(6, 2 - Math.floor(Math.log10(a))));
    if (t.includes(".")) t = t.replace(/\\.?0+$/, "");
    const [whole, rest] = t.split(".");
    return (v < 0 && Number(t) !== 0 ? "\\u2212" : "") + whole.replace(/\\B(?=(\\d{3})+$)/g, ",") + (rest === undefined ? "" : "." + rest);
  };
  const signed = (v) => (v > 0 && number(v) !== "0" ? "+" : "") + number(v);
  const levelStep = (v, top) => (top > 0 ? Math.min(7, Math.floor(Math.sqrt(Math.max(0, v) / top) * 7.999)) : 0);
  const differenceStep = (v, widest, direction) => {
    if (!(widest > 0)) return 4;
    const turned = direction === "lower" ? -v : v;
    return 4 + Math.sign(turned) * Math.min(4, Math.round(Math.sqrt(Math.min(1, Math.abs(turned) / widest)) * 4));
  };

  const source = find("map-data");
  if (source === null) return;
  const data = JSON.parse(source.textContent);
  const [chooser, slider, name] = [find("map-measure"), find("map-period"), find("map-period-name")];
  const draw = () => {
    const measure = data.measures[chooser.value];
    const period = Number(slider.value);
    const scale = period === 0 ? 0 : 1;
    name.textContent = data.periods[period];
    slider.setAttribute("aria-valuetext", data.periods[period]);
    const values = { mission: measure.mission[period], none: measure.none && measure.none[period] };
    values.difference = values.none && values.mission.map((v, d) => v - values.none[d]);
    for (const map of document.querySelectorAll("[data-map]")) {
      const kind = map.dataset.map;
      [...map.querySelectorAll("g")].forEach((tile, d) => {
        const v = values[kind][d];
        const difference = kind === "difference";
        const step = difference ? differenceStep(v, measure.widest[scale], measure.direction) : levelStep(v, measure.top[scale]);
        const text = difference ? signed(v) : number(v);
        tile.querySelector("rect").setAttribute("fill", data.palettes[difference ? "difference" : "level"][step]);
        tile.setAttribute("class", (difference ? step < 2 || step > 6 : step > 4) ? "dark" : "light");
        tile.querySelector(".number").textContent = text;
        tile.querySelector("title").textContent = data.districts[d].label + ": " + text;
      });
    }
    [...find("map-numbers").tBodies[0].rows].forEach((row, d) => {
      row.cells[1].textContent = number(values.mission[d]);
      if (values.none) {
        row.cells[2].textContent = number(values.none[d]);
        row.cells[3].textContent = signed(values.difference[d]);
      }
    });
    const how = measure.kind === "flow" ? "sum" : measure.kind === "stock" ? "mean" : "share of runs in which it has happened";
    const side = measure.direction === "none" ? "blue is more " + data.arms.long[0] : "blue is better " + data.arms.long[0] + ", orange worse";
    find("map-key").textContent = "Darker is more, up to " + number(measure.top[scale]) + " " + measure.unit + " (" + how +
      " over the time shown); difference: " + side + ", up to \\u00b1" + number(measure.widest[scale]) + ". Steps of colour follow the square root.";
  };
  let waiting = 0;
  const say = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const measure = data.measures[chooser.value];
      const sum = (rows) => rows[Number(slider.value)].reduce((a, b) => a + b, 0);
      find("map-says").textContent = measure.title + ", " + data.periods[Number(slider.value)] + (measure.kind === "flow" && measure.none
        ? ": " + number(sum(measure.mission)) + " " + data.arms.long[0] + ", " + number(sum(measure.none)) + " " + data.arms.long[1] + "." : ".");
    }, 600);
  };
  for (const control of [chooser, slider]) control.addEventListener("input", () => { draw(); say(); });
  draw();
})();
`;
