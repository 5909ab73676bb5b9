// The search page. Its list of all entries is there without script; where script
// runs, a box finds in them as one types. Index and library are fetched when the
// box is first wanted.

const shown = 20; // finds of a kind that are listed at first, and by each wish for more
const pause = 120; // ms without a key before the search begins
const snippet = 24; // characters shown on either side of a find in a page's words

export function start() {
  const box = document.querySelector(".finder");
  if (!box || location.protocol.slice(0, 4) !== "http") return; // from disk nothing can be fetched
  const input = box.querySelector("input");
  const page = { box, input, status: box.querySelector("#finds"), list: box.querySelector("#found"), find: undefined };
  let timer;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => search(page), pause);
  };
  box.hidden = false;
  input.addEventListener("focus", () => fetched(page).catch(() => {}));
  input.addEventListener("input", later);
  input.addEventListener("keydown", event => keyed(page, event));
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) input.value = asked;
  if (location.hash === "#find") input.focus();
  if (input.value) search(page); // a browser may have kept it
}

// keyed clears the box on Escape, and goes to the finds on Enter and on arrow down.
function keyed(page, event) {
  const first = page.list.querySelector("a");
  if (event.isComposing) return; // a Chinese word is being put together
  if (event.key === "Escape") {
    page.input.value = "";
    search(page);
  } else if ((event.key === "Enter" || event.key === "ArrowDown") && first) {
    event.preventDefault();
    first.focus();
  }
}

// fetched gives what finds. A browser remembers a library that failed, so another
// try has another address.
let tries = 0;
function fetched(page) {
  if (!page.find) {
    const address = page.box.querySelector(".library").href;
    page.find = Promise.all([import(tries ? address + "#" + tries : address), indexOf(page)])
      .then(([library, index]) => ({ library, find: library.open(index) }));
    page.find.catch(() => {
      page.find = undefined;
      tries++;
    });
  }
  return page.find;
}

async function indexOf(page) {
  const answer = await fetch(page.box.querySelector(".index").href);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

// search shows what is found of what stands in the box, and keeps it in the address,
// so that it can be passed on.
async function search(page) {
  const query = page.input.value.trim();
  const words = page.box.dataset;
  history.replaceState(null, "", query ? "?q=" + encodeURIComponent(query) : location.pathname);
  if (!query) return show(page, "", []);
  try {
    if (!page.list.firstChild) page.status.textContent = words.wait;
    const { library, find } = await fetched(page);
    if (query !== page.input.value.trim()) return; // typed on meanwhile
    const groups = find(query);
    const count = groups.reduce((sum, group) => sum + group.hits.length, 0);
    show(page, count ? words.some.replace("{n}", count) : words.none, groups.map(group => section(page, library, query, group)));
  } catch (error) {
    show(page, words.failed, []);
  }
}

function show(page, said, sections) {
  page.status.textContent = said;
  while (page.list.firstChild) page.list.firstChild.remove();
  page.list.append(...sections);
}

// section lists the finds of a kind, some at a time.
function section(page, library, query, group) {
  const whole = element("section"), list = element("ol"), more = element("button", { type: "button" });
  const terms = library.terms(query);
  let from = 0;
  const add = () => {
    const next = group.hits.slice(from, from + shown).map(hit => entry(page, library.fold, terms, hit.cells));
    list.append(...next);
    if (from) next[0].querySelector("a").focus(); // the button moves away
    from += next.length;
    const left = group.hits.length - from;
    more.textContent = page.box.dataset.more.replace("{n}", Math.min(left, shown));
    more.hidden = left === 0;
  };
  more.addEventListener("click", add);
  add();
  whole.append(element("h2", {}, group.name + " · " + group.hits.length), list, more);
  return whole;
}

// entry is a link, with what it belongs to, and what else it was found by.
function entry(page, fold, terms, [title, , href, context = "", also = ""]) {
  const item = element("li"), link = element("a", { href: new URL(href, page.box.querySelector(".index").href).href });
  link.append(...marked(title, fold, terms));
  item.append(tongued(link, title));
  const at = terms.map(term => fold(title).includes(term) ? -1 : fold(also).indexOf(term)).find(at => at >= 0);
  const rest = at === undefined ? [context] : [context, around(also, at)];
  for (const text of rest.filter(Boolean)) {
    const beside = element("small");
    beside.append(...marked(text, fold, terms));
    item.append(" ", tongued(beside, text));
  }
  return item;
}

// around cuts out of a long text what stands about a place of it.
function around(text, at) {
  const from = Math.max(0, at - snippet), to = at + 2 * snippet;
  return (from ? "…" : "") + text.slice(from, to) + (to < text.length ? "…" : "");
}

// marked is a text with every term in it marked.
function marked(text, fold, terms) {
  const folded = fold(text);
  const parts = [];
  let done = 0;
  for (;;) {
    const next = terms.map(term => [folded.indexOf(term, done), term.length]).filter(([at]) => at >= 0)
      .sort(([a, long], [b, longer]) => a - b || longer - long)[0];
    if (!next) break;
    parts.push(text.slice(done, next[0]), element("mark", {}, text.slice(next[0], next[0] + next[1])));
    done = next[0] + next[1];
  }
  return parts.concat(text.slice(done));
}

// tongued says of Chinese on an English page that it is Chinese.
function tongued(node, text) {
  if (document.documentElement.lang === "en" && /[\u3400-\u9fff]/.test(text)) node.lang = "zh-CN";
  return node;
}

function element(name, attributes = {}, text = "") {
  const node = document.createElement(name);
  for (const key of Object.keys(attributes)) node.setAttribute(key, attributes[key]);
  node.textContent = text;
  return node;
}
