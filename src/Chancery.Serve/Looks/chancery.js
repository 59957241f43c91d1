// Conveniences only: every page works without this file.
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
