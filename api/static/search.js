// Suggestions under each search field (ARIA 1.2 combobox). Without this file the form still works.
// Text from the server enters the page through textContent only.
const WAIT_MS = 120;
const MOST = 8;
const english = document.documentElement.lang === "en";

let choose = (found) => {
  location.assign(`/?focus=${found.id}${english ? "&lang=en" : ""}`);
};

/** What happens when somebody picks a suggestion; the explorer puts its own here. */
export function onChoose(handler) {
  choose = handler;
}

function icon(type) {
  // The page has drawn its icons already where it can; a suggestion names its kind in words too.
  const drawn = document.querySelector(`svg.icon.${type.toLowerCase()}`);
  return drawn ? drawn.cloneNode(true) : document.createTextNode("");
}

function enhance(form) {
  const input = form.querySelector("input[type=search]");
  const list = form.querySelector("ul");
  let items = [];
  let current = -1;
  let timer;
  let pending;

  const close = () => {
    list.hidden = true;
    current = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const mark = (index) => {
    current = index;
    [...list.children].forEach((li, i) => li.setAttribute("aria-selected", String(i === index)));
    if (index < 0) input.removeAttribute("aria-activedescendant");
    else {
      input.setAttribute("aria-activedescendant", `found-${index}`);
      list.children[index].scrollIntoView({ block: "nearest" });
    }
  };

  const pick = (index) => {
    const found = items[index];
    close();
    input.value = found.name;
    choose(found);
  };

  const option = (found, index) => {
    const li = document.createElement("li");
    const text = document.createElement("span");
    const name = document.createElement("span");
    const hint = document.createElement("small");
    li.id = `found-${index}`;
    li.setAttribute("role", "option");
    name.className = "name";
    name.textContent = found.name;
    hint.textContent = found.hint || "";
    text.append(name, hint);
    li.append(icon(found.type), text);
    li.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      pick(index);
    });
    return li;
  };

  const ask = async () => {
    pending?.abort();
    if (!input.value.trim()) return close();
    pending = new AbortController();
    try {
      const address = `/v1/search?limit=${MOST}&q=${encodeURIComponent(input.value.slice(0, 200))}`;
      const answer = await fetch(address, { signal: pending.signal });
      if (!answer.ok) return close();
      items = (await answer.json()).items;
    } catch {
      return; // a newer question took this one's place, or the line is down
    }
    list.replaceChildren(...items.map(option));
    list.hidden = items.length === 0;
    input.setAttribute("aria-expanded", String(items.length > 0));
    mark(-1);
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT_MS);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || list.hidden) return; // Telex and VNI: never act inside a composition
    if (event.key === "ArrowDown") mark((current + 1) % items.length);
    else if (event.key === "ArrowUp") mark((current - 1 + items.length) % items.length);
    else if (event.key === "Enter" && current >= 0) pick(current);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
  input.addEventListener("blur", close);
}

document.querySelectorAll("form.search").forEach(enhance);

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.isComposing || event.ctrlKey || event.metaKey) return;
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? "")) return;
  event.preventDefault();
  document.querySelector("form.search input[type=search]")?.focus();
});
