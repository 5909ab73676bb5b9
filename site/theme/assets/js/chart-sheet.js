// A chart that a reader touches, in the place and the size of its still.
import { element, refill, words } from "./chart-words.js";
import { save } from "./chart-save.js";

const border = 1; // of a still and of what stands in its place
const most = 760; // CSS pixels that a still is wide at most

// numbering says which item of a chart's file a thing of the picture is, by the
// chart's kind; and back, where the picture shows an item.
const numbering = {
  rows: { axis: true, item: (p) => p.dataIndex, place: (option, i) => ({ row: i, middle: option.xAxis[0].max / 2 }) },
  months: { axis: true, item: (p) => p.dataIndex, place: (option, i) => ({ seriesIndex: lineWith(option, i), dataIndex: i }) },
  points: { item: (p, option) => before(option, p.seriesIndex) + p.dataIndex, place: point },
  bands: { item: (p) => (p.dataType === "edge" ? p.dataIndex : -1), place: (option, i) => ({ seriesIndex: 0, dataIndex: i, edge: true }) },
};

function lineWith(option, i) {
  return Math.max(0, option.series.findIndex((s) => s.data[i] !== null && s.data[i] !== undefined));
}

function before(option, series) {
  return option.series.slice(0, series).reduce((n, s) => n + (s.data || []).length, 0);
}

function point(option, i) {
  let series = 0;
  while (i >= (option.series[series].data || []).length) i -= (option.series[series++].data || []).length;
  return { seriesIndex: series, dataIndex: i };
}

// fold breaks a text into lines of at most so many Latin letters; a Han character
// is two wide. A brace before a bar would be read as a style: a space that has no
// width keeps it a brace.
function fold(text) {
  const most = 44;
  let out = "";
  let used = 0;
  for (const piece of text.split("\n").join(" \n").match(/[\u2e80-\uffff]|[^\u2e80-\uffff\s]+|\s/g) || []) {
    const wide = piece.length * (/[\u2e80-\uffff]/.test(piece) ? 2 : 1);
    if (piece === "\n" || (used > 0 && used + wide > most)) {
      out += "\n";
      used = 0;
    }
    if (used > 0 || piece.trim()) {
      out += piece;
      used += wide;
    }
  }
  return out.replace(/\{/g, "{\u200b");
}

// sheetOf draws the chart over its still and gives it its controls.
export function sheetOf(figure, init, sheet, ended) {
  const picture = figure.querySelector("picture");
  const kind = numbering[sheet.kind];
  const stage = element("div", "", { class: "stage", tabindex: "0", role: "application", "aria-roledescription": words.kind,
    "aria-label": sheet.title + words.comma + words.chart });
  const field = element("div", "", { class: "field" });
  const said = element("p", words.hint, { class: "said", role: "status" });
  stage.append(field);
  picture.after(stage);
  const live = { figure, picture, stage, field, said, sheet, kind, init, current: -1 };
  draw(live);
  figure.classList.add("live");
  stage.after(said);
  control(live, ended);
  stage.addEventListener("keydown", (event) => key(live, event));
  stage.focus({ preventScroll: true });
}

// fitting is the drawing that the page's own picture would show, and how much
// larger than its nominal size it stands.
function fitting(live) {
  const full = live.figure.classList.contains("full");
  const narrow = full ? innerWidth < 600 : matchMedia(live.picture.querySelector("source").media).matches;
  const drawing = narrow ? live.sheet.narrow : live.sheet.wide;
  const room = (full ? live.stage.offsetWidth : live.figure.clientWidth > most ? most : live.figure.clientWidth) - 2 * border;
  let scale = room / drawing.width;
  if (full) scale = Math.min(scale, 2, Math.max(1, live.stage.clientHeight / drawing.height));
  return { drawing, scale };
}

function draw(live) {
  const { drawing, scale } = fitting(live);
  if (live.drawing !== drawing) {
    if (live.chart) drop(live);
    live.drawing = drawing;
    live.field.style.width = drawing.width + "px";
    live.field.style.height = drawing.height + "px";
    live.option = drawing.option;
    live.chart = live.init(live.field, null, { renderer: "svg", width: drawing.width, height: drawing.height });
    live.chart.setOption(touchable(live), { notMerge: true });
    live.chart.on("showTip", (event) => tell(live, live.kind.item(event, live.option)));
    live.chart.on("mouseover", (event) => live.kind.axis || tell(live, live.kind.item(event, live.option)));
    live.chart.on("click", (event) => live.kind.axis || tell(live, live.kind.item(event, live.option)));
    live.chart.getZr().flush();
    (live.legend || []).forEach((button) => button.setAttribute("aria-pressed", "true"));
  }
  live.field.style.transform = "scale(" + scale + ")";
  if (live.figure.classList.contains("full")) {
    live.stage.style.width = live.stage.style.height = "";
  } else {
    live.stage.style.width = drawing.width * scale + 2 * border + "px";
    live.stage.style.height = drawing.height * scale + 2 * border + "px";
  }
}

// drop ends a chart. ECharts would empty its element by markup, which the page's
// policy forbids; so it is left without one, and the element is emptied here.
function drop(live) {
  const painter = live.chart.getZr().painter;
  painter.root = painter._svgDom = null;
  live.chart.dispose();
  refill(live.field);
}

// touchable is the option of the still with what a touch wants added to it.
function touchable(live) {
  const option = Object.assign({}, live.option);
  const pointer = live.sheet.kind === "months" ? "line" : live.drawing === live.sheet.wide ? "shadow" : "none"; // narrow, a row's text stands above its band
  const text = (params) => {
    const one = Array.isArray(params) ? params.find((p) => p.seriesType !== "scatter") || {} : params;
    const i = live.kind.item(one, live.option);
    tell(live, i);
    return tip(live, i);
  };
  option.tooltip = { show: true, renderMode: "richText", confine: true, trigger: live.kind.axis ? "axis" : "item", formatter: text,
    transitionDuration: 0, hideDelay: 0, backgroundColor: "#ffffff", borderColor: "#5a6672", borderWidth: 1, padding: [6, 10], textStyle: { color: "#1c2733" },
    axisPointer: { type: pointer, animation: false, label: { show: false },
      shadowStyle: { color: "rgba(29,92,135,0.08)" }, lineStyle: { color: "#5a6672", type: "solid" } } };
  if (live.sheet.kind === "rows") {
    option.series = option.series.map((s) => (s.type === "scatter" ? Object.assign({ tooltip: { show: false }, silent: true }, s) : s));
  }
  if (zooms(live)) {
    option.dataZoom = [{ type: "inside", xAxisIndex: 0, zoomOnMouseWheel: "ctrl", moveOnMouseWheel: false, preventDefaultMouseMove: false, filterMode: "none" }];
  }
  return option;
}

// zooms tells whether a closer look helps: at lines over many months.
function zooms(live) {
  return live.sheet.kind === "months" && live.sheet.items.length > 6;
}

// tip is what stands in the picture beside an item.
function tip(live, i) {
  return live.sheet.items[i] ? live.sheet.items[i].map(fold).join("\n") : "";
}

// tell puts an item's text where it is read out.
function tell(live, i) {
  const item = live.sheet.items[i];
  if (!item) return;
  live.current = i;
  const text = item.join(words.comma).replace(/\n/g, words.comma);
  if (live.said.textContent !== text) live.said.textContent = text;
}

// show moves the tip to an item.
function show(live, i) {
  const at = live.kind.place(live.option, i);
  if (at.edge) {
    const band = live.chart.getModel().getSeriesByIndex(0).getData("edge").getItemGraphicEl(at.dataIndex);
    const box = band.getBoundingRect().clone();
    box.applyTransform(band.getComputedTransform());
    live.chart.dispatchAction({ type: "showTip", x: box.x + box.width / 2, y: box.y + box.height / 2, // of this band, though others cross it there
      tooltip: { formatter: () => tip(live, i) } });
  } else if (at.middle) { // a row without a bar is shown too
    live.chart.dispatchAction({ type: "showTip", x: live.chart.convertToPixel({ xAxisIndex: 0 }, at.middle), y: live.chart.convertToPixel({ yAxisIndex: 0 }, at.row) });
  } else {
    live.chart.dispatchAction(Object.assign({ type: "showTip" }, at));
  }
  tell(live, i);
}

// step is the next item in a direction that says something.
function step(live, by) {
  const items = live.sheet.items;
  let i = live.current;
  do {
    i += by;
  } while (i >= 0 && i < items.length && !items[i]);
  if (i >= 0 && i < items.length) show(live, i);
}

function key(live, event) {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const last = live.sheet.items.length;
  const acts = {
    ArrowRight: () => step(live, 1), ArrowDown: () => step(live, 1), ArrowLeft: () => step(live, -1), ArrowUp: () => step(live, -1),
    Home: () => { live.current = -1; step(live, 1); }, End: () => { live.current = last; step(live, -1); },
    "+": () => zoom(live, 0.5), "=": () => zoom(live, 0.5), "-": () => zoom(live, 2),
  };
  if (event.key === "Escape" && !live.figure.classList.contains("full")) hush(live);
  if (!acts[event.key]) return;
  event.preventDefault();
  acts[event.key]();
}

function hush(live) {
  live.chart.dispatchAction({ type: "hideTip" });
  live.said.textContent = words.hint;
  live.current = -1;
}

// zoom shows half or twice as much of the months, about the middle.
function zoom(live, by) {
  if (!zooms(live)) return;
  const { start, end } = live.chart.getOption().dataZoom[0];
  const half = Math.min(50, Math.max(2, ((end - start) / 2) * by));
  const middle = Math.min(100 - half, Math.max(half, (start + end) / 2));
  live.chart.dispatchAction({ type: "dataZoom", start: middle - half, end: middle + half });
}

// control gives a chart its buttons: legend, zoom, full screen, save, and the way
// back to the still.
function control(live, ended) {
  const tools = live.figure.querySelector(".tools");
  const button = (name, act) => {
    const b = element("button", name, { type: "button" });
    b.addEventListener("click", () => act(b));
    return b;
  };
  const legend = (live.option.legend && live.option.legend.show !== false && live.option.legend.data) || [];
  live.legend = legend.map((entry) => {
    const b = button(entry.name, () => {
      const on = b.getAttribute("aria-pressed") !== "true";
      b.setAttribute("aria-pressed", String(on));
      live.chart.dispatchAction({ type: on ? "legendSelect" : "legendUnSelect", name: entry.name });
    });
    b.setAttribute("aria-pressed", "true");
    return b;
  });
  follow(live, legend);
  const all = live.legend.slice();
  if (zooms(live)) all.push(button(words.nearer, () => zoom(live, 0.5)), button(words.farther, () => zoom(live, 2)));
  const full = button(words.full, () => turn(live, full));
  all.push(full, button(words.svg, () => save(live, "svg")), button(words.png, () => save(live, "png")));
  const again = () => draw(live);
  const left = () => document.fullscreenElement || !live.figure.classList.contains("full") || live.pretended || turn(live, full);
  const escape = (event) => event.key === "Escape" && live.figure.classList.contains("full") && turn(live, full);
  addEventListener("resize", again);
  document.addEventListener("fullscreenchange", left);
  document.addEventListener("keydown", escape);
  all.push(button(words.still, () => {
    removeEventListener("resize", again);
    document.removeEventListener("fullscreenchange", left);
    document.removeEventListener("keydown", escape);
    if (live.figure.classList.contains("full")) turn(live, full);
    drop(live);
    live.figure.classList.remove("live");
    live.stage.remove();
    live.said.remove();
    ended();
  }));
  refill(tools, ...all);
}

// follow keeps the buttons true to the legend that is tapped in the picture.
function follow(live, legend) {
  live.chart.on("legendselectchanged", (event) => {
    legend.forEach((entry, i) => live.legend[i].setAttribute("aria-pressed", String(event.selected[entry.name] !== false)));
  });
}

// turn goes to full screen and back: by the browser where it can, and else over
// the whole window.
function turn(live, button) {
  const into = live.figure.classList.toggle("full");
  document.documentElement.classList.toggle("covered", into);
  button.textContent = into ? words.leave : words.full;
  live.pretended = true;
  if (into && live.figure.requestFullscreen) {
    live.figure.requestFullscreen().then(() => { live.pretended = false; draw(live); }, () => {});
  } else if (!into && document.fullscreenElement) {
    document.exitFullscreen().catch(() => {});
  }
  draw(live);
  button.focus();
}
