// 长者模式 works without script. Where script runs, a reader's choice is kept from
// page to page in the browser's own store, unless that is closed.

const name = "elder";

function kept() {
  try {
    return localStorage.getItem(name) === "yes";
  } catch {
    return false; // storage is closed: the choice holds for this page
  }
}

function keep(on) {
  try {
    if (on) localStorage.setItem(name, "yes");
    else localStorage.removeItem(name);
  } catch {
    // as above
  }
}

export function start() {
  const box = document.getElementById(name);
  if (!box) return; // the briefing has none
  box.checked = kept();
  box.addEventListener("change", () => keep(box.checked));
}
