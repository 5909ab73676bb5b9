// Lists that can be sorted and filtered where script runs. Without it they are whole
// tables, in the order of the page.

const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
const fold = (text) => text.normalize("NFKC").toLowerCase();

const own = (cell) => (cell.childNodes.length && cell.querySelector(".below") ? cell.firstChild.textContent : cell.textContent).trim();

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
  const body = table.tBodies[0];
  const rows = [...body.rows].map((row, at) => ({ row, at }));
  rows.sort((a, b) => compare(a.row.cells[column], b.row.cells[column], turned) || a.at - b.at);
  rows.forEach(({ row }) => body.append(row));
}

// sorting puts a button into the head of each column.
function sorting(table) {
  const heads = [...table.tHead.rows[0].cells];
  for (const head of heads) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sort(table, heads, head));
    head.append(button);
  }
}

// filtering puts a box over the table, which hides the rows without its words.
function filtering(table, words) {
  const rows = [...table.tBodies[0].rows];
  if (rows.length < Number(words.fewest)) return;
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
  const texts = rows.map((row) => fold(row.textContent));
  box.addEventListener("input", () => {
    const wanted = fold(box.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, i) => {
      row.hidden = !wanted.every((word) => texts[i].includes(word));
      shown += !row.hidden;
    });
    count.textContent = wanted.length ? words.count.replace("{n}", shown).replace("{all}", rows.length) : "";
  });
}

export function start() {
  for (const table of document.querySelectorAll("table.sortable")) {
    if (!table.tHead) continue;
    sorting(table);
    filtering(table, table.dataset);
  }
}
