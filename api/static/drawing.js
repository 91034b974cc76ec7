// vis-network behind a few words: paint, fit, move. Nothing here knows the API or the address.
/* global vis */

const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
const LONGEST_LINE = 24;
const SETTLE_MS = 1500;

const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** A drawing in ``box``. */
export function drawing(box, boot) {
  const nodes = new vis.DataSet();
  const edges = new vis.DataSet();
  const network = new vis.Network(box, { nodes, edges }, {
    layout: { improvedLayout: false, randomSeed: 7 },
    nodes: { size: 15, borderWidth: 0, borderWidthSelected: 0 },
    edges: { smooth: false, arrows: { to: { scaleFactor: 0.45 } }, selectionWidth: 0, chosen: { label: false } },
    // Its own keyboard handling listens on the window and moves the graph while somebody types.
    interaction: { hover: true, keyboard: false, tooltipDelay: 200 },
    physics: {
      solver: "barnesHut",
      barnesHut: { gravitationalConstant: -7000, springLength: 165, springConstant: 0.03, avoidOverlap: 0.5 },
      stabilization: { iterations: 150, fit: true },
      minVelocity: 1.2,
    },
  });
  box.querySelector(".vis-network").tabIndex = -1; // a second, nameless tab stop otherwise
  const animation = calm ? false : { duration: 260, easingFunction: "easeInOutQuad" };
  return {
    network,
    data: { nodes, edges },
    count: () => nodes.length,
    has: (id) => Boolean(nodes.get(id)),
    nodes: () => nodes.get().map((n) => ({ id: n.id, label: n.label })),
    edges: () => edges.get().map((e) => ({ from: e.from, to: e.to, label: e.label, dashed: Boolean(e.dashes) })),
    fit: () => network.fit({ animation }),
    zoom: (factor) => network.moveTo({ scale: network.getScale() * factor, animation }),
    onSelect: (act) => network.on("click", (event) => event.nodes[0] && act(event.nodes[0])),
    onOpen: (act) => network.on("doubleClick", (event) => event.nodes[0] && act(event.nodes[0])),
    toward: (id, [dx, dy]) => nearest(network, id, dx, dy),
  };
}

/** The neighbour that lies most in a direction, or null. */
function nearest(network, id, dx, dy) {
  const here = network.getPosition(id);
  let best = null;
  let score = 0.3;
  for (const other of network.getConnectedNodes(id)) {
    const there = network.getPosition(other);
    const [x, y] = [there.x - here.x, there.y - here.y];
    const match = (x * dx + y * dy) / (Math.hypot(x, y) || 1);
    if (match > score) [best, score] = [other, match];
  }
  return best;
}

/** Make the drawing show exactly these nodes and edges; what stays keeps its place. */
export async function paint(picture, found, { focus, boot }) {
  const { network, data } = picture;
  const before = new Set(data.nodes.getIds());
  const nodes = [...found.nodes.values()].map((ref) => node(ref, found.rest.get(ref.id) ?? 0, { focus, boot }));
  const beside = new Map(); // how many links a pair of nodes has so far: the second one bends
  const edges = [...found.edges.values()].map((edge) => {
    const pair = [edge.from, edge.to].sort().join("|");
    beside.set(pair, (beside.get(pair) ?? -1) + 1);
    return line(edge, focus, beside.get(pair));
  });
  data.nodes.remove([...before].filter((id) => !found.nodes.has(id)));
  place(network, before, nodes, found);
  data.nodes.update(nodes);
  const keep = new Set(edges.map((edge) => edge.id));
  data.edges.remove(data.edges.getIds().filter((id) => !keep.has(id)));
  data.edges.update(edges);
  const moved = nodes.some((n) => !before.has(n.id)) || before.size !== nodes.length;
  if (moved) await settle(picture);
  network.selectNodes(data.nodes.get(focus) ? [focus] : []);
}

function place(network, before, nodes, found) {
  // New nodes start around the node they were opened from, in a sunflower: no jumping across.
  nodes.forEach((n, index) => {
    if (before.has(n.id)) return;
    const edge = [...found.edges.values()].find((e) => (e.from === n.id && before.has(e.to)) || (e.to === n.id && before.has(e.from)));
    const centre = edge ? network.getPosition(edge.from === n.id ? edge.to : edge.from) : { x: 0, y: 0 };
    const radius = 60 + 22 * Math.sqrt(index);
    n.x = centre.x + radius * Math.cos(index * 2.4);
    n.y = centre.y + radius * Math.sin(index * 2.4);
  });
}

function settle(picture) {
  const { network } = picture;
  return new Promise((done) => {
    const rest = () => {
      network.setOptions({ physics: false });
      picture.fit();
      done();
    };
    network.setOptions({ physics: true });
    // stabilize() works in pieces: turning physics off before its event leaves a heap of nodes.
    if (calm) {
      network.once("stabilizationIterationsDone", rest);
      network.stabilize(200);
    } else {
      setTimeout(rest, SETTLE_MS);
    }
  });
}

function node(ref, rest, { focus, boot }) {
  const colour = css(`--${ref.type.toLowerCase()}`);
  const boxed = ref.type === "Directive";
  const chosen = ref.id === focus;
  const label = wrap(ref.name) + (rest > 0 ? `\n+${rest}` : "");
  return {
    id: ref.id,
    label,
    shape: boot.shapes[ref.type] ?? "dot",
    title: ref.hint || undefined,
    borderWidth: chosen ? 4 : 0,
    borderWidthSelected: chosen ? 4 : 0,
    color: { background: colour, border: css("--ink"), highlight: { background: colour, border: css("--ink") }, hover: { background: colour, border: css("--ink") } },
    font: boxed
      ? { color: css("--paper"), size: 14 }
      : { color: css("--ink"), size: chosen ? 17 : 14, strokeWidth: 4, strokeColor: css("--card") },
  };
}

function line(edge, focus, bend) {
  const { item } = edge;
  const years = item.start || item.end ? `${year(item.start)}–${year(item.end)}` : "";
  const near = edge.from === focus || edge.to === focus;
  const quote = item.evidence?.[0]?.quote ?? "";
  return {
    id: edge.key,
    from: edge.from,
    to: edge.to,
    label: near ? years || edge.name : "",
    title: [edge.name, years, quote].filter(Boolean).join("\n"),
    dashes: item.end ? [6, 4] : false,
    width: near ? 1.8 : 1,
    smooth: bend ? { enabled: true, type: bend % 2 ? "curvedCW" : "curvedCCW", roundness: 0.14 * Math.ceil(bend / 2) } : false,
    color: { color: css("--edge"), highlight: css("--soft"), hover: css("--ink") },
    font: { color: css("--soft"), size: 11, strokeWidth: 4, strokeColor: css("--card"), align: "horizontal" },
  };
}

const year = (edtf) => (edtf ? edtf.slice(0, 4) : "?");

function wrap(text) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines[lines.length - 1];
    if (last && last.length + word.length + 1 > LONGEST_LINE) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  if (lines.length > 4) lines.splice(4, lines.length, `${lines[3]}…`);
  return lines.slice(0, 4).join("\n");
}
