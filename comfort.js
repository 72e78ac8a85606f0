// How the page looks to this reader: colours, size and face of the type, its lines. It stands before everything that is
// drawn, so that nobody sees the wrong colours first. What is kept is these choices and nothing else.
{
  const KEPT = "enclair.comfort";
  /** What can be chosen beside the usual, which has no name and is not kept. */
  const CHOICES = {
    theme: ["light", "dark", "sepia"],
    size: ["small", "large", "larger", "largest"],
    leading: ["close", "loose"],
    measure: ["narrow", "wide"],
    face: ["sans"],
  };
  /** The ground of each theme, for the browser's own bars. */
  const GROUNDS = { light: "#f1efe9", dark: "#121110", sepia: "#ece1c9" };
  const root = document.documentElement;
  let chosen = new URLSearchParams();

  const read = () => {
    // Storage may be forbidden: then nothing is remembered, and everything works.
    try { chosen = new URLSearchParams(localStorage.getItem(KEPT) ?? ""); } catch { chosen = new URLSearchParams(); }
  };
  const keep = () => {
    try {
      if (String(chosen)) localStorage.setItem(KEPT, String(chosen)); else localStorage.removeItem(KEPT);
    } catch {}
  };
  const apply = () => {
    for (const [name, values] of Object.entries(CHOICES)) {
      if (values.includes(chosen.get(name))) root.dataset[name] = chosen.get(name);
      else { delete root.dataset[name]; chosen.delete(name); }
    }
    for (const bar of document.querySelectorAll("meta[name=theme-color]")) {
      bar.dataset.own ??= bar.content;
      bar.content = GROUNDS[root.dataset.theme] ?? bar.dataset.own;
    }
  };
  read();
  apply();

  document.addEventListener("DOMContentLoaded", () => {
    const menu = document.getElementById("comfort");
    const show = () => {
      apply();
      for (const input of menu.querySelectorAll("input")) input.checked = input.value === (chosen.get(input.name) ?? "");
    };
    menu.addEventListener("change", ({ target }) => {
      if (target.value) chosen.set(target.name, target.value); else chosen.delete(target.name);
      show();
      keep();
    });
    menu.querySelector("[data-reset]").addEventListener("click", () => {
      chosen = new URLSearchParams();
      show();
      keep();
    });
    // Another tab of the same page.
    addEventListener("storage", ({ key }) => key === KEPT && (read(), show()));
    show();
  });
}
