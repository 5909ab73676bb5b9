// Charts to touch. A page loads stills; on the reader's wish the same picture is
// drawn again in their place by ECharts, from the option that the still was drawn
// from. What is said of an item is a text of the chart's file: nothing is worked
// out or put into words here.
import { element, english, refill, words } from "./chart-words.js";
import { sheetOf } from "./chart-sheet.js";

let library; // ECharts, fetched once for all charts of a page
let tries = 0; // to fetch it: a browser remembers an address that failed

export function start() {
  const link = document.querySelector("a.library");
  if (!link || location.protocol.slice(0, 4) !== "http") return; // from disk nothing can be fetched
  for (const figure of document.querySelectorAll("figure.chart")) {
    if (figure.querySelector("a.touch")) offer(figure, link.href);
  }
}

// offer puts the control that turns a still into a chart beside it. The picture
// itself answers a tap in the same way; by key there is the button.
function offer(figure, address) {
  const picture = figure.querySelector("picture");
  const caption = figure.querySelector("caption");
  const button = element("button", words.open, { class: "wish", type: "button" });
  if (caption) button.setAttribute("aria-label", words.open + (english ? ": " : "：") + caption.textContent);
  const tools = element("div", "", { class: "tools", role: "group", "aria-label": words.tools });
  tools.append(button);
  picture.after(tools);
  figure.classList.add("offered");
  let wished = false;
  const wish = async () => {
    if (wished) return;
    wished = true;
    button.textContent = words.wait;
    button.setAttribute("aria-disabled", "true");
    try {
      library = library || import(tries ? address + "#" + tries : address);
      const [{ init }, sheets] = await Promise.all([library, sheetsOf(figure)]);
      sheetOf(figure, init, sheets[english ? "en" : "zh"], () => {
        wished = false;
        refill(tools, button);
        button.focus();
      });
    } catch (error) {
      library = wished = undefined; // the still stays, and the reader may ask again
      tries++;
      button.textContent = words.failed;
      button.removeAttribute("aria-disabled");
      return;
    }
    button.textContent = words.open;
    button.removeAttribute("aria-disabled");
  };
  button.addEventListener("click", wish);
  picture.addEventListener("click", wish);
}

async function sheetsOf(figure) {
  const answer = await fetch(figure.querySelector("a.touch").href);
  if (!answer.ok) throw new Error(String(answer.status));
  return JSON.parse(await answer.text());
}
