// The parts of ECharts that our charts are made of, as one file that is fetched
// when a reader first wants to touch a chart. Only the SVG renderer: the canvas
// one writes markup, which the pages' policy forbids.
import { init, use } from "echarts/core";
import { BarChart, LineChart, SankeyChart, ScatterChart } from "echarts/charts";
import { DataZoomInsideComponent, GridComponent, LegendPlainComponent, MarkLineComponent, TitleComponent, TooltipComponent } from "echarts/components";
import { SVGRenderer } from "echarts/renderers";

use([BarChart, LineChart, SankeyChart, ScatterChart, DataZoomInsideComponent, GridComponent, LegendPlainComponent, MarkLineComponent,
  TitleComponent, TooltipComponent, SVGRenderer]);

export { init };
