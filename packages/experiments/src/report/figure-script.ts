import { margin, standaloneStyle } from "./standalone.ts";
import { printScale } from "./print.ts";

/**
 * Script of a report: saves each figure as SVG, or as PNG for print. Plain text because it runs in the reader's browser, from a file,
 * without a network. Both are as on a wide page in light colours, whatever the reader's page looks like.
 */
export const figureScript = `
(() => {
  const look = ${JSON.stringify(standaloneStyle)};
  const save = (name, blob) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };
  const standalone = (figure) => {
    const drawing = figure.querySelector("svg.wide").cloneNode(true);
    const box = drawing.viewBox.baseVal;
    const [width, height] = [box.width + 2 * ${margin}, box.height + 2 * ${margin}];
    drawing.setAttribute("viewBox", [-${margin}, -${margin}, width, height].join(" "));
    drawing.setAttribute("width", width);
    drawing.setAttribute("height", height);
    const make = (tag, text) => {
      const node = document.createElementNS(drawing.namespaceURI, tag);
      node.textContent = text;
      return node;
    };
    const paper = make("rect", "");
    for (const [name, value] of Object.entries({ x: -${margin}, y: -${margin}, width, height, fill: "#fff" })) paper.setAttribute(name, value);
    const [title, summary] = ["strong", "span"].map((part) => figure.querySelector("figcaption " + part).textContent.trim());
    drawing.prepend(make("title", title), make("desc", summary), make("style", look), paper);
    return { width, height, text: new XMLSerializer().serializeToString(drawing) };
  };
  const asPng = ({ width, height, text }) =>
    new Promise((resolve, reject) => {
      const image = new Image();
      image.onerror = () => reject(new Error("this browser cannot draw the figure"));
      image.onload = () => {
        const canvas = document.createElement("canvas");
        canvas.width = Math.round(width * ${printScale});
        canvas.height = Math.round(height * ${printScale});
        canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
        canvas.toBlob(resolve, "image/png");
      };
      image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(text);
    });
  for (const button of document.querySelectorAll("button[data-figure]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const figure = document.getElementById(button.dataset.figure);
      const drawing = standalone(figure);
      const blob = button.dataset.as === "png" ? await asPng(drawing) : new Blob([drawing.text], { type: "image/svg+xml" });
      save(figure.id + "." + button.dataset.as, blob);
    });
  }
})();
`;
