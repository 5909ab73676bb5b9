// The panel of the preview: at the top of a page, how the workspace stands. It
// reloads the page when a newer build is there. All of it is text.
(() => {
	"use strict";
	const build = new URL(document.currentScript.src).searchParams.get("build");
	const lang = document.documentElement.lang.startsWith("en") ? "en" : "zh";
	let folded = false;
	let last = null;
	let source = null;

	const element = (name, kind, text) => {
		const e = document.createElement(name);
		if (kind) e.className = kind;
		if (text) e.textContent = text;
		return e;
	};
	const headline = element("span", "headline");
	headline.setAttribute("role", "status");
	const bar = element("div", "bar");
	bar.append(headline);
	const root = element("aside");
	root.id = "gongshi-preview";
	root.setAttribute("aria-label", lang === "en" ? "Preview" : "预览");
	root.append(bar);

	const entry = (p) => {
		const li = element("li");
		const where = element("p", "where");
		if (p.place) where.append(element("span", "place", p.place), " ");
		if (p.written) where.append(element("span", "written", p.written));
		if (where.firstChild) li.append(where);
		li.append(element("p", "", p.message));
		if (p.hint) li.append(element("p", "hint", "→ " + p.hint));
		if (p.rest) li.append(element("p", "rest", p.rest));
		return li;
	};

	const list = (panel) => {
		const body = element("div", "body");
		let file = null;
		let under = null;
		for (const p of panel.problems || []) {
			if (p.file !== file) {
				file = p.file;
				under = element("ul");
				body.append(element("p", "file", file), under);
			}
			under.append(entry(p));
		}
		if (panel.more) body.append(element("p", "rest", panel.more));
		for (const line of panel.next || []) body.append(element("p", "next", line));
		return body;
	};

	const show = (kind, panel, said) => {
		root.className = kind;
		headline.textContent = said;
		while (bar.lastChild !== headline) bar.lastChild.remove();
		while (root.lastChild !== bar) root.lastChild.remove();
		if (!root.parentNode) document.body.prepend(root);
		if (panel.checks) {
			const link = element("a", "", panel.link);
			link.href = panel.checks;
			bar.append(link);
		}
		if (kind !== "wrong") return;
		const body = list(panel);
		const fold = element("button");
		fold.type = "button";
		const turn = () => {
			body.hidden = folded;
			fold.textContent = folded ? panel.unfold : panel.fold;
			fold.setAttribute("aria-expanded", String(!folded));
		};
		fold.addEventListener("click", () => { folded = !folded; turn(); });
		turn();
		bar.append(fold);
		root.append(body);
	};

	const told = (state) => {
		if (state.build !== build) {
			source.close();
			location.reload(); // which keeps the reader's place
			return;
		}
		last = state.panels[lang];
		if (!last) return; // the first build is not done
		const kind = last.sound ? "sound" : "wrong";
		if (state.busy && root.className === kind) headline.textContent = last.busy;
		else show(kind, last, state.busy ? last.busy : last.headline);
	};

	// A page out of sight lets go of its connection: a browser has few to one host.
	const listen = () => {
		if (source) source.close();
		source = null;
		if (document.visibilityState === "hidden") return;
		source = new EventSource("/_preview/events");
		source.onmessage = (e) => told(JSON.parse(e.data));
		source.onerror = () => { if (last) show("lost", {}, last.lost); };
	};
	document.addEventListener("visibilitychange", listen);
	listen();
})();
