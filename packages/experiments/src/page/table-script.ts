/**
 * Script of every page: saves tables as CSV and opens closed lists for print. Plain text because it runs in the reader's browser, from a
 * file, without a network.
 */
export const tableScript = `
"use strict";
(() => {
  for (const button of document.querySelectorAll("button[data-csv]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const cell = (node) => {
        const text = node.textContent.trim().replaceAll("\\u2212", "-").replaceAll("\\u2013", "");
        const bare = /^[+-]?[0-9][0-9,]*(\\.[0-9]+)?$/.test(text) ? text.replaceAll(",", "").replace("+", "") : text;
        return /[",\\n]/.test(bare) ? '"' + bare.replaceAll('"', '""') + '"' : bare;
      };
      const rows = [...document.getElementById(button.dataset.csv).rows].map((row) => [...row.cells].map(cell).join(","));
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([rows.join("\\n") + "\\n"], { type: "text/csv" }));
      link.download = button.dataset.csv + ".csv";
      link.click();
      URL.revokeObjectURL(link.href);
    });
  }

  addEventListener("beforeprint", () => {
    for (const list of document.querySelectorAll("details.print")) list.open = true;
  });
})();
`;
