// The graph: click or arrow keys select, Enter or the button opens twelve more neighbours.
// Every change is in the address, so Back, Undo and a copied link all bring the same picture.
import { onChoose } from "./search.js";
import { copy, fromAddress, toAddress } from "./state.js";
import { drawing, paint } from "./drawing.js";

const boot = JSON.parse(document.getElementById("boot").textContent);
const { t, step, most, lang } = boot;
const $ = (id) => document.getElementById(id);
const box = $("graph");
const panel = $("panel");
const MOST_UNDO = 30;

let state = fromAddress(location.search, step);
const undoable = [];
const known = new Map(); // id → reference
const answers = new Map(); // id → { items, total } for the day and kinds shown
let asked = 0; // answers of an older question are dropped
let picture = drawing(box, boot);

const words = (key, values = {}) => t[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
const say = (text) => { $("live").textContent = text; };
const relationName = (name, incoming) => {
  const key = `relation.${name.toUpperCase()}`;
  return (incoming && t[`${key}.in`]) || t[key] || name.replaceAll("_", " ").toLowerCase();
};

async function neighbours(id, wanted) {
  const have = answers.get(id);
  if (have && (have.items.length >= wanted || !have.next)) return have;
  const items = have ? have.items : [];
  let cursor = have?.next ?? "";
  let total = 0;
  do {
    const query = new URLSearchParams({ limit: String(Math.min(200, wanted - items.length)) });
    if (cursor) query.set("cursor", cursor);
    if (state.on) query.set("on", state.on);
    if (state.types) query.set("types", [...state.types].join(","));
    const answer = await fetch(`/v1/graph/neighbours/${encodeURIComponent(id)}?${query}`);
    if (!answer.ok) throw new Error(String(answer.status));
    const found = await answer.json();
    known.set(id, found.focus);
    items.push(...found.items);
    ({ total, next: cursor } = found);
  } while (cursor && items.length < wanted);
  const result = { items, total, next: cursor };
  answers.set(id, result);
  return result;
}

function collect() {
  const nodes = new Map();
  const edges = new Map();
  const rest = new Map();
  let full = false;
  for (const [id, wanted] of state.opened) {
    const found = answers.get(id);
    if (!found || !known.has(id)) continue;
    if (nodes.size < most || nodes.has(id)) nodes.set(id, known.get(id));
    for (const item of found.items.slice(0, wanted)) {
      const other = item.entity;
      known.set(other.id, other);
      if (!nodes.has(other.id) && nodes.size >= most) { full = true; continue; }
      nodes.set(other.id, other);
      const [from, to] = item.direction === "out" ? [id, other.id] : [other.id, id];
      const key = [from, item.relation, to, item.start ?? "", item.end ?? ""].join("|");
      edges.set(key, { key, from, to, item, name: relationName(item.relation, false) });
    }
    rest.set(id, Math.max(0, found.total - Math.min(found.items.length, wanted)));
  }
  if (state.focus && known.has(state.focus)) nodes.set(state.focus, known.get(state.focus));
  if (full) say(words("too_many", { n: most }));
  return { nodes, edges, rest, full };
}

async function draw() {
  const mine = ++asked;
  delete document.body.dataset.ready;
  try {
    for (const [id, wanted] of state.opened) await neighbours(id, wanted);
  } catch {
    if (mine === asked) say(words("failed"));
    return;
  }
  if (mine !== asked) return;
  const found = collect();
  await paint(picture, found, { focus: state.focus, boot });
  if (mine !== asked) return;
  if (!found.full) announce(found);
  document.body.dataset.ready = "1";
}

function announce(found) {
  const opened = answers.get(state.focus);
  const shown = opened && Math.min(opened.items.length, state.opened.get(state.focus) ?? 0);
  const name = known.get(state.focus)?.name ?? "";
  const count = opened && state.opened.has(state.focus)
    ? words("shown_of", { a: shown, b: opened.total })
    : words("links_shown", { n: [...found.edges.values()].filter((e) => e.from === state.focus || e.to === state.focus).length });
  say(`${name}: ${count}`);
}

async function showPanel() {
  const id = state.focus;
  const query = new URLSearchParams();
  if (state.on) query.set("on", state.on);
  if (lang === "en") query.set("lang", "en");
  const answer = await fetch(`/fragment/${encodeURIComponent(id)}?${query}`);
  if (id !== state.focus) return;
  if (!answer.ok) { say(words("failed")); return; }
  panel.innerHTML = await answer.text(); // our own autoescaped template
  panel.scrollTop = 0;
  const row = document.createElement("p");
  row.className = "node-acts";
  const opened = answers.get(id);
  const rest = opened && state.opened.has(id) ? opened.total - state.opened.get(id) : null;
  if (rest === null) row.append(button("expand", () => expand(id), t.expand));
  else if (rest > 0) row.append(button("expand", () => expand(id), words("expand_more", { n: Math.min(step, rest) })));
  if (state.opened.has(id) && state.opened.size > 1) row.append(button("collapse", () => collapse(id), t.collapse));
  panel.querySelector(".title").append(row);
}

function button(name, act, label) {
  const element = document.createElement("button");
  element.type = "button";
  element.dataset.act = name;
  element.textContent = label;
  element.addEventListener("click", act);
  return element;
}

function remember() {
  undoable.push(copy(state));
  if (undoable.length > MOST_UNDO) undoable.shift();
  $("undo").disabled = false;
}

async function change(update, { keep = true } = {}) {
  if (keep) remember();
  update();
  const query = toAddress(state, { lang, step });
  history.pushState(null, "", `/?${query}`);
  syncTools(query);
  await draw();
  await showPanel();
}

function syncTools(query) {
  const view = new URLSearchParams(query);
  view.delete("focus");
  $("view").href = `/views/${state.focus}.html?${view}`;
  $("on").value = state.on;
  $("all-time").hidden = !state.on;
  document.querySelectorAll("[name=kind]").forEach((c) => { c.checked = !state.types || state.types.has(c.value); });
  const other = new URLSearchParams(query);
  lang === "en" ? other.delete("lang") : other.set("lang", "en");
  $("other-language").href = `/?${other}`;
}

const select = (id) => id !== state.focus && change(() => { state.focus = id; }, { keep: false });

const expand = (id) => {
  if (picture.count() >= most) { say(words("too_many", { n: most })); return undefined; }
  return change(() => {
    state.focus = id;
    const now = state.opened.get(id) ?? 0;
    state.opened.set(id, Math.min(now + step, answers.get(id)?.total || now + step));
  });
};

const collapse = (id) => state.opened.has(id) && state.opened.size > 1 && change(() => { state.opened.delete(id); });

const start = (found) => change(() => {
  state.focus = found.id;
  state.opened = new Map([[found.id, step]]);
});

async function undo() {
  const before = undoable.pop();
  if (!before) return;
  $("undo").disabled = undoable.length === 0;
  forget(before);
  await change(() => { state = before; }, { keep: false });
}

/** Drop what was fetched for another day or other kinds than those of ``other``. */
function forget(other) {
  const kinds = (s) => (s.types ? [...s.types].sort().join() : "");
  if (other.on !== state.on || kinds(other) !== kinds(state)) answers.clear();
}

function setDay(day) {
  if (day === state.on) return;
  answers.clear();
  change(() => { state.on = day; });
}

box.addEventListener("keydown", (event) => {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const direction = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
  if (direction) {
    const next = picture.toward(state.focus, direction);
    if (next) select(next);
  } else if (event.key === "Enter") expand(state.focus);
  else if (event.key === "Backspace") collapse(state.focus);
  else if (event.key === "+" || event.key === "-") picture.zoom(event.key === "+" ? 1.25 : 0.8);
  else return;
  event.preventDefault();
});

panel.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-id]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  const id = link.dataset.id;
  if (picture.has(id)) select(id);
  else change(() => { state.focus = id; state.opened.set(id, step); });
});

picture.onSelect(select);
picture.onOpen(expand);
onChoose(start);
$("fit").addEventListener("click", () => picture.fit());
$("undo").addEventListener("click", undo);
$("on").addEventListener("change", (event) => setDay(event.target.value));
$("all-time").addEventListener("click", () => setDay(""));
$("copy").addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(location.href);
    say(words("copied"));
  } catch {
    say(location.href);
  }
});
document.querySelectorAll("[name=kind]").forEach((box_) => box_.addEventListener("change", () => {
  const chosen = [...document.querySelectorAll("[name=kind]")];
  const checked = chosen.filter((c) => c.checked).map((c) => c.value);
  answers.clear();
  change(() => { state.types = checked.length === chosen.length || !checked.length ? null : new Set(checked); });
}));
addEventListener("popstate", () => {
  const before = state;
  state = fromAddress(location.search, step);
  forget(before);
  syncTools(toAddress(state, { lang, step }));
  draw().then(showPanel);
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => draw());

// For tests and the console: what is drawn, as values.
window.bomay = {
  nodes: () => picture.nodes(),
  edges: () => picture.edges(),
  focus: () => state.focus,
};

syncTools(toAddress(state, { lang, step }));
draw().then(showPanel);
