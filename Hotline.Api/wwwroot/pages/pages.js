// Nothing here is needed: the pages work without it. It ticks the clock, follows the phone's theme, and keeps a thumb from pressing twice.
const dark = matchMedia("(prefers-color-scheme: dark)");
const follow = () => { document.documentElement.dataset.theme = dark.matches ? "dark" : "light"; };
follow();
dark.addEventListener("change", follow);

for (const time of document.querySelectorAll("[data-countdown]")) {
  const due = Date.parse(time.dateTime);
  const tick = () => {
    const left = Math.round((due - Date.now()) / 1000);
    // Beyond an hour a wall time says more; a phone whose clock is far off must not frighten anybody.
    if (left > 3600 || left < -60) return;
    time.textContent = left > 0 ? `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}` : "0:00";
    if (left <= 0) setTimeout(() => location.reload(), 3000);
    else setTimeout(tick, 1000);
  };
  tick();
}

for (const form of document.querySelectorAll("form")) {
  form.addEventListener("submit", () => {
    for (const button of form.querySelectorAll("button")) button.disabled = true;
  });
}

// Another way may have answered meanwhile (a text, an agent): look again when the person comes back and nothing was typed.
addEventListener("pageshow", (event) => event.persisted && location.reload());
document.addEventListener("visibilitychange", () => {
  const typed = [...document.querySelectorAll("input, textarea")].some((field) => field.value !== field.defaultValue);
  if (!document.hidden && !typed && !document.querySelector("details[open]") && location.pathname !== "/ask") location.reload();
});
