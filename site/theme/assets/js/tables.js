// Lists that can be sorted and filtered where script runs. Without it they are whole
// tables, in the order of the page.

const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
const fold = (text) => text.normalize("NFKC").toLowerCase();

// own is the text of a cell without what stands below it.
const own = (cell) => [...cell.childNodes].filter((n) => !n.classList || !n.classList.contains("below")).map((n) => n.textContent).join("").trim();

// records are the rows of a table, each with those that only add to it: another target
// of an indicator goes wherever the indicator goes.
function records(table) {
  const all = [];
  for (const row of table.tBodies[0].rows) {
    if (row.classList.contains("rival") && all.length) all[all.length - 1].push(row);
    else all.push([row]);
  }
  return all;
}

// compare sets two cells against each other: by their exact numbers where both have
// one, else by their words. What is missing comes last, whichever the direction.
function compare(a, b, turned) {
  const none = (cell) => cell.classList.contains("missing") || own(cell) === "—";
  if (none(a) || none(b)) return none(a) - none(b);
  const x = a.dataset.sort, y = b.dataset.sort;
  const by = x !== undefined && y !== undefined ? Number(x) - Number(y) : order.compare(own(a), own(b));
  return turned ? -by : by;
}

function sort(table, heads, head) {
  const column = heads.indexOf(head);
  const turned = head.getAttribute("aria-sort") === "ascending";
  heads.forEach((h) => h.removeAttribute("aria-sort"));
  head.setAttribute("aria-sort", turned ? "descending" : "ascending");
  const all = records(table).map((rows, at) => ({ rows, at }));
  all.sort((a, b) => compare(a.rows[0].cells[column], b.rows[0].cells[column], turned) || a.at - b.at);
  all.forEach(({ rows }) => table.tBodies[0].append(...rows));
}

// sorting puts a button into the head of each column.
function sorting(table) {
  const heads = [...table.tHead.rows[0].cells];
  table.tHead.className = "sorts";
  for (const head of heads) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sort(table, heads, head));
    head.append(button);
  }
}

// filtering puts a box over the table, which hides the records without its words.
function filtering(table, words) {
  const all = records(table);
  if (all.length < Number(words.fewest)) return;
  const box = document.createElement("input");
  box.type = "search";
  box.autocomplete = "off";
  const label = document.createElement("label");
  label.append(words.label, box);
  const count = document.createElement("span");
  count.setAttribute("role", "status");
  const part = document.createElement("div");
  part.className = "filter";
  part.append(label, count);
  table.parentNode.before(part);
  const texts = all.map((rows) => fold(rows.map((row) => row.textContent).join(" ")));
  box.addEventListener("input", () => {
    const wanted = fold(box.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    all.forEach((rows, i) => {
      const found = wanted.every((word) => texts[i].includes(word));
      rows.forEach((row) => { row.hidden = !found; });
      shown += found;
    });
    count.textContent = wanted.length ? words.count.replace("{n}", shown).replace("{all}", all.length) : "";
  });
}

export function start() {
  for (const table of document.querySelectorAll("table.sortable")) {
    if (!table.tHead) continue;
    sorting(table);
    filtering(table, table.dataset);
  }
}
