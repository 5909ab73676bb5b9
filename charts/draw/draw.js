// The drawing worker: one JSON line in, one picture out, in the same order.
//   in   {"name": "…", "width": 760, "height": 320, "option": {…}}
//   out  ok <bytes>      and the SVG, or
//        error <bytes>   and what went wrong
// Node and ECharts load once for all charts; the process ends with its input.
"use strict";
if (parseInt(process.versions.node, 10) < 20) {
  console.error("this is Node " + process.versions.node + "; version 20 or newer is wanted");
  process.exit(1);
}
const path = require("node:path");
const readline = require("node:readline");
const echarts = require(path.join(process.argv.at(-1), "echarts", "dist", "echarts.min.js"));

function draw(job) {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width: job.width, height: job.height });
  try {
    chart.setOption(job.option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

function say(word, text) {
  process.stdout.write(word + " " + Buffer.byteLength(text) + "\n" + text);
}

readline.createInterface({ input: process.stdin, crlfDelay: Infinity }).on("line", (line) => {
  try {
    say("ok", draw(JSON.parse(line)));
  } catch (error) {
    say("error", String(error && error.stack || error));
  }
});
