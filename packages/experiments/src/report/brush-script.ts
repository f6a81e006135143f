/**
 * Script of a report with parallel coordinates: drawing along a scale leaves only the lines that pass there, on several scales at once; a
 * click on a scale frees it. Plain text because it runs in the reader's browser, from a file, without a network. Saved figures have all lines.
 */
export const brushScript = `
(() => {
  for (const figure of document.querySelectorAll("figure.chart")) {
    const drawings = [...figure.querySelectorAll("svg")].filter((svg) => svg.querySelector(".brush"));
    if (drawings.length === 0) continue;
    const note = document.createElement("p");
    note.className = "key screen";
    note.setAttribute("role", "status");
    const hint = "Draw along a scale to see only the points with values there; click it to free it.";
    note.textContent = hint;
    drawings.at(-1).after(note);
    for (const svg of drawings) {
      const lines = [...svg.querySelectorAll("path[data-point]")].map((path) => ({
        path,
        places: [...path.getAttribute("d").matchAll(/[ML](-?[0-9.]+) /g)].map((found) => Number(found[1])),
      }));
      const held = new Map();
      const show = () => {
        let count = 0;
        for (const { path, places } of lines) {
          const away = [...held].some(([axis, { from, to }]) => places[axis] < Math.min(from, to) || places[axis] > Math.max(from, to));
          path.classList.toggle("away", away);
          if (!away) count++;
        }
        note.textContent = held.size === 0 ? hint : count + " of " + lines.length + " points. " + hint;
      };
      const across = (event) => {
        const point = new DOMPoint(event.clientX, event.clientY);
        return point.matrixTransform(svg.getScreenCTM().inverse()).x;
      };
      for (const [axis, brush] of [...svg.querySelectorAll(".brush")].entries()) {
        brush.addEventListener("pointerdown", (event) => {
          held.get(axis)?.mark.remove();
          const mark = brush.cloneNode();
          mark.setAttribute("class", "brushed");
          const from = across(event);
          const range = { from, to: from, mark };
          held.set(axis, range);
          brush.before(mark);
          brush.setPointerCapture?.(event.pointerId);
          const move = (next) => {
            range.to = across(next);
            mark.setAttribute("x", Math.min(from, range.to));
            mark.setAttribute("width", Math.abs(range.to - from));
            show();
          };
          const end = (last) => {
            move(last);
            if (Math.abs(range.to - from) < 3) {
              held.delete(axis);
              mark.remove();
            }
            show();
            brush.removeEventListener("pointermove", move);
          };
          brush.addEventListener("pointermove", move);
          for (const kind of ["pointerup", "pointercancel"]) brush.addEventListener(kind, end, { once: true });
        });
      }
    }
  }
})();
`;
