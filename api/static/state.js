// What the graph shows, as values: which nodes are opened and how far, and the address that says so.
//   focus=ID & open=ID~24,ID~12 & on=DAY & types=Person,Post & lang=en

/** The state an address describes. */
export function fromAddress(search, step) {
  const query = new URLSearchParams(search);
  const focus = query.get("focus");
  const opened = new Map();
  for (const part of (query.get("open") ?? "").split(",").filter(Boolean)) {
    const [id, count] = part.split("~");
    opened.set(id, Number(count) || step);
  }
  if (focus && opened.size === 0) opened.set(focus, step);
  const types = query.get("types");
  return { focus, opened, on: query.get("on") ?? "", types: types ? new Set(types.split(",")) : null };
}

/** The address of a state. */
export function toAddress(state, { lang, step }) {
  const query = new URLSearchParams();
  query.set("focus", state.focus);
  const only = state.opened.size === 1 && state.opened.get(state.focus) === step;
  if (!only) query.set("open", [...state.opened].map(([id, n]) => (n === step ? id : `${id}~${n}`)).join(","));
  if (state.on) query.set("on", state.on);
  if (state.types) query.set("types", [...state.types].join(","));
  if (lang === "en") query.set("lang", "en");
  return query.toString().replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%7E", "~");
}

/** A copy that later changes do not touch. */
export function copy(state) {
  return {
    ...state,
    opened: new Map(state.opened),
    types: state.types ? new Set(state.types) : null,
  };
}
