// What finds, fetched when a reader first wants to search. Fuse looks for every
// word anywhere in an entry; what is found is put in order here: a name that begins
// with the word, a name that has it, its other name, its spelling, what it belongs to.
import Fuse from "fuse.js/basic";

// The cells of a line of the index, in the order in which a find in them counts.
const ways = [["title", 0], ["also", 4], ["initials", 5], ["syllables", 6], ["context", 3]];
const kind = 1, last = ways.length * 2;

// fold makes one of letters that differ in case or width alone, and keeps every
// letter at its place: "…" stays one.
export function fold(text) {
  if (/^[ -~\u3000-\u9fff]*$/.test(text)) return text.replace(/\u3000/g, " ").toLowerCase(); // most
  return Array.from(text, c => {
    const folded = c.normalize("NFKC").toLowerCase();
    return folded.length === c.length ? folded : c;
  }).join("");
}

// terms are the words of a query.
export const terms = query => fold(query).split(/\s+/).filter(Boolean);

// open gives the search over an index: of a query, what is found, by kind.
export function open(index) {
  const entries = index.entries.map((cells, place) => {
    const folded = ways.map(([, cell]) => fold(cells[cell] || ""));
    return { cells, place, folded };
  });
  const fuse = new Fuse(entries, { threshold: 0, ignoreLocation: true, shouldSort: false, minMatchCharLength: 1,
    keys: ways.map(([name], way) => ({ name, getFn: entry => entry.folded[way] })) });
  return query => grouped(index.kinds, found(fuse, terms(query)));
}

// found are the entries that have every term, best first.
function found(fuse, wanted) {
  if (!wanted.length) return [];
  const hits = [];
  const sets = wanted.slice(1).map(term => new Set(fuse.search(term).map(hit => hit.refIndex)));
  for (const { item } of fuse.search(wanted[0])) {
    if (!sets.every(set => set.has(item.place))) continue;
    const rank = Math.max(...wanted.map(term => rankOf(item.folded, term)));
    if (rank < last) hits.push({ cells: item.cells, place: item.place, rank }); // Fuse takes a part of a very long word for the whole
  }
  return hits.sort((a, b) => a.rank - b.rank || a.place - b.place);
}

// rankOf is how well a term is met: the way in which it is found, at its beginning
// or further in.
function rankOf(folded, term) {
  for (let way = 0; way < folded.length; way++) {
    const at = folded[way].indexOf(term);
    if (at >= 0) return way * 2 + (at === 0 ? 0 : 1);
  }
  return last;
}

// grouped puts finds under their kinds: the kind with the best find first, and of
// several alike in the order of the index.
function grouped(kinds, hits) {
  const groups = kinds.map((name, order) => ({ name, order, hits: [] }));
  for (const hit of hits) groups[hit.cells[kind]].hits.push(hit);
  return groups.filter(group => group.hits.length).sort((a, b) => a.hits[0].rank - b.hits[0].rank || a.order - b.order);
}
