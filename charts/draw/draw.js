// The drawing worker: one JSON line in, one JSON line out.
//   in   {"name": "…", "width": 760, "height": 320, "option": {…}}
//   out  {"name": "…", "svg": "<svg …>"}  or  {"name": "…", "error": "…"}
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

readline.createInterface({ input: process.stdin, crlfDelay: Infinity }).on("line", (line) => {
  const job = JSON.parse(line);
  let answer;
  try {
    answer = { name: job.name, svg: draw(job) };
  } catch (error) {
    answer = { name: job.name, error: String(error && error.stack || error) };
  }
  process.stdout.write(JSON.stringify(answer) + "\n");
});
