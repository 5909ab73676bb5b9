// The one script of every page. A page is whole without it.
import * as charts from "./charts.js";
import * as elder from "./elder.js";
import * as search from "./search.js";
import * as tables from "./tables.js";

charts.start();
elder.start();
search.start();
tables.start();
