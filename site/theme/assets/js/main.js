// The one script of every page. A page is whole without it.
import * as charts from "./charts.js";
import * as elder from "./elder.js";

charts.start();
elder.start();
