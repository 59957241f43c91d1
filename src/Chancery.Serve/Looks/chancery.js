// Conveniences only: every page works without this file.
// What is written on the page for trying is coded while one types, by the same form that its button sends.
// The table of events is as long as there are events: rows are fetched when one scrolls to them, and let go of when they are far away. Where one is stands in the address.
// a, r, e, space and u are buttons of the page in which events are judged.
// j and k walk through the events of a page, Enter opens one, / goes to the search field.
(() => {
  const table = document.querySelector("table.rows[data-address]");
  const number = (name) => Number(table.dataset[name]);
  if (!table || number("rows") <= table.tBodies[0].rows.length || number("first") % number("page") !== 0) return;
  const [page, rows, first, address] = [number("page"), number("rows"), number("first"), table.dataset.address];
  const again = 2000;
  const own = table.tBodies[0];
  const usual = own.offsetHeight / own.rows.length;
  const parts = Array.from({ length: Math.ceil(rows / page) }, (_, i) => (i * page === first ? own : document.createElement("tbody")));
  const offset = (part) => parts.indexOf(part) * page;
  const leave = (part, height) => {
    part.setAttribute("role", "none");
    part.style.height = `${height}px`;
    part.replaceChildren();
  };
  const fill = async (part) => {
    if (part.rows.length > 0 || part.asking) return;
    const mine = (part.asking = new AbortController());
    try {
      const answer = await fetch(`${address}${address.includes("?") ? "&" : "?"}offset=${offset(part)}`, { signal: mine.signal, headers: { Accept: "text/html" } });
      if (!answer.ok) throw new Error(`status ${answer.status}`);
      const found = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("table.rows tbody");
      part.replaceChildren(...found.children);
      part.setAttribute("role", "rowgroup");
      part.style.height = "";
    } catch (failure) {
      // somebody writes to the record, or the server is gone: asked once more while one still looks
      if (failure.name !== "AbortError") setTimeout(() => near.has(part) && fill(part), again);
    } finally {
      if (part.asking === mine) part.asking = null;
    }
  };
  const near = new Set();
  const seen = new IntersectionObserver((changes) => {
    for (const { target, isIntersecting } of changes) {
      if (isIntersecting) {
        near.add(target);
        fill(target);
        continue;
      }
      near.delete(target);
      target.asking?.abort();
      target.asking = null;
      if (target.rows.length > 0 && !target.contains(document.activeElement)) leave(target, target.offsetHeight);
    }
  }, { rootMargin: "100% 0px" });
  parts.forEach((part, i) => {
    if (part === own) return;
    part.className = "part";
    leave(part, usual * Math.min(page, rows - i * page));
  });
  own.before(...parts.slice(0, first / page));
  own.after(...parts.slice(first / page + 1));
  document.querySelectorAll(".pages").forEach((links) => links.remove());
  if (first > 0) own.scrollIntoView();
  parts.forEach((part) => seen.observe(part));
  let told = first;
  let timer;
  const tell = () => {
    const at = parts.find((part) => part.getBoundingClientRect().bottom > 0) ?? own;
    if (offset(at) === told) return;
    told = offset(at);
    const here = new URL(location);
    if (told > 0) here.searchParams.set("offset", told);
    else here.searchParams.delete("offset");
    history.replaceState(history.state, "", here);
  };
  addEventListener("scroll", () => {
    clearTimeout(timer);
    timer = setTimeout(tell, 200);
  }, { passive: true });
})();
(() => {
  const events = () => [...document.querySelectorAll(".events .event")];
  let at = null;
  document.addEventListener("keydown", (press) => {
    if (press.ctrlKey || press.metaKey || press.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(press.target.tagName)) return;
    if (press.key === "/") {
      press.preventDefault();
      document.querySelector(".find input")?.focus();
      return;
    }
    const button = document.querySelector(`[data-key="${CSS.escape(press.key)}"]`);
    if (button && !(press.key === " " && /^(A|BUTTON|SUMMARY)$/.test(press.target.tagName))) {
      press.preventDefault();
      button.click();
      if (button.tagName === "SUMMARY") button.parentElement.querySelector("input:not([type=hidden])")?.focus();
      return;
    }
    if (press.key !== "j" && press.key !== "k") return;
    const all = events();
    if (all.length === 0) return;
    // rows come and go while one scrolls
    const here = document.activeElement.closest(".event") ?? at;
    at = all[Math.max(0, Math.min(all.length - 1, all.indexOf(here) + (press.key === "j" ? 1 : -1)))];
    at.querySelector("a").focus();
    at.scrollIntoView({ block: "nearest" });
  });
})();
(() => {
  const form = document.querySelector("form.try");
  if (!form) return;
  const pause = 600;
  let timer, asking;
  const code = async () => {
    asking?.abort();
    const told = document.getElementById("coded");
    if (!form.elements.text.value.trim()) {
      told.replaceChildren();
      return;
    }
    const mine = (asking = new AbortController());
    told.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(form.action, { method: "POST", body: new FormData(form), signal: mine.signal });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const coded = page.getElementById("coded");
      // whoever is asked too often says so without a page: what stands there stays, the button is still there
      if (coded && asking === mine) told.replaceChildren(...coded.childNodes);
    } catch (failure) {
      if (failure.name !== "AbortError") console.warn("Not coded:", failure.message);
    } finally {
      if (asking === mine) told.removeAttribute("aria-busy");
    }
  };
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(code, pause);
  });
})();
