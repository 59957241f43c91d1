// Conveniences only: every page works without this file.
// What is written on the page for trying is coded while one types, by the same form that its button sends.
// a, r, e, space and u are buttons of the page in which events are judged.
// j and k walk through the events of a page, Enter opens one, / goes to the search field.
(() => {
  const events = () => [...document.querySelectorAll("ol.events > li.event")];
  let at = -1;
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
    at = Math.max(0, Math.min(all.length - 1, at + (press.key === "j" ? 1 : -1)));
    const link = all[at].querySelector("a");
    link.focus();
    all[at].scrollIntoView({ block: "nearest" });
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
