// The words of the controls of a chart, and how an element is made.
export const english = document.documentElement.lang.slice(0, 2) === "en";

const all = {
  open: ["互动图表", "Interactive chart"],
  wait: ["正在取图……", "Fetching…"],
  failed: ["没有取到，再试一次", "Not fetched. Try again"],
  tools: ["图表操作", "Chart controls"],
  chart: ["互动图表。方向键逐项查看，Esc 收起提示。", "Interactive chart. Arrow keys go from item to item, Escape hides the tip."],
  kind: ["图表", "chart"],
  full: ["全屏", "Full screen"],
  leave: ["退出全屏", "Leave full screen"],
  still: ["回到静态图", "Back to the still"],
  png: ["存为 PNG", "Save as PNG"],
  svg: ["存为 SVG", "Save as SVG"],
  nearer: ["放大", "Zoom in"],
  farther: ["缩小", "Zoom out"],
  hint: ["点图查看，或用方向键逐项查看。", "Tap the chart, or use the arrow keys."],
  comma: ["，", ", "],
};

export const words = {};
for (const key of Object.keys(all)) words[key] = all[key][english ? 1 : 0];

export function element(name, text, attributes) {
  const e = document.createElement(name);
  e.textContent = text;
  for (const key of Object.keys(attributes || {})) e.setAttribute(key, attributes[key]);
  return e;
}

// refill gives an element other children; an old phone has no replaceChildren.
export function refill(e, ...children) {
  while (e.firstChild) e.firstChild.remove();
  e.append(...children);
}
