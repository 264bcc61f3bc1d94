// The diagram of a case, or two versions of a process side by side. Without this the page says the same in text.

const step = 120;
const closer = 1.25;

/** As the pictures of the documentation are drawn. */
const textRenderer = { defaultStyle: { fontSize: 14 }, externalStyle: { fontSize: 12 } };

const isStep = (element) => /Task|CallActivity|Event/.test(element.type);

/** A sign beside a step or event, so that color is never the only difference. */
function sign(overlays, element, kind, word) {
  const note = document.createElement("span");
  note.className = `eh-diagram__sign eh-diagram__sign--${kind}`;
  note.textContent = word;
  overlays.add(element, { position: { top: -14, left: -8 }, html: note, scale: { min: 0.6, max: 1.4 } });
}

/** What is not as it was in the other version. */
function compare(viewer, place, words) {
  const canvas = viewer.get("canvas");
  const registry = viewer.get("elementRegistry");
  const differs = [];
  for (const [kind, mark] of [["added", "+"], ["removed", "×"], ["changed", "≠"]]) {
    for (const id of words(kind).filter((one) => registry.get(one))) {
      canvas.addMarker(id, `eh-${kind}`);
      sign(viewer.get("overlays"), id, kind, `${mark} ${place.dataset[`${kind}Word`]}`);
      differs.push(id);
    }
  }
  return differs;
}

function mark(viewer, place, words) {
  const canvas = viewer.get("canvas");
  const registry = viewer.get("elementRegistry");
  const overlays = viewer.get("overlays");
  const active = words("active");
  const known = (id) => registry.get(id);
  const repeats = new Map(words("repeats").map((word) => word.split("=")));
  const often = (id) => (repeats.has(id) ? `, ${repeats.get(id)} ${place.dataset.timesWord}` : "");
  words("taken").filter(known).forEach((id) => canvas.addMarker(id, "eh-taken"));
  for (const id of words("passed").filter(known)) {
    canvas.addMarker(id, "eh-passed");
    if (!active.includes(id) && isStep(known(id))) {
      sign(overlays, id, "done", `✓ ${place.dataset.doneWord}${often(id)}`);
    }
  }
  for (const id of active.filter(known)) {
    canvas.addMarker(id, "eh-active");
    sign(overlays, id, "here", `▶ ${place.dataset.hereWord}${often(id)}`);
  }
  return active.filter(known);
}

const pairs = (list) => new Map(list.map((word) => word.split("=")).map(([id, number]) => [id, Number(number)]));
const widths = 5;
const arrowSize = 20;

/** Half of the way along a flow, from the corner of all of it. */
function middle(waypoints) {
  const lengths = waypoints.slice(1).map((to, at) => Math.hypot(to.x - waypoints[at].x, to.y - waypoints[at].y));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  const at = Math.max(0, lengths.findIndex((length) => (left -= length) <= 0));
  const back = lengths[at] === 0 ? 0 : -left / lengths[at];
  const [from, to] = [waypoints[at], waypoints[at + 1]];
  return {
    left: to.x - (to.x - from.x) * back - Math.min(...waypoints.map((point) => point.x)),
    top: to.y - (to.y - from.y) * back - Math.min(...waypoints.map((point) => point.y)),
  };
}

/** How often cases came to each element and went along each flow: a number, and for flows how thick they are. */
function count(viewer, place, words, paper) {
  const canvas = viewer.get("canvas");
  const registry = viewer.get("elementRegistry");
  const overlays = viewer.get("overlays");
  const counts = pairs(words("counts"));
  const days = pairs(words("days"));
  const most = Math.max(1, ...counts.values());
  if (counts.size > 0) {
    // arrows keep their size, however thick a flow is
    for (const arrow of paper.querySelectorAll("marker")) {
      arrow.setAttribute("markerUnits", "userSpaceOnUse");
      arrow.setAttribute("markerWidth", arrowSize);
      arrow.setAttribute("markerHeight", arrowSize);
    }
  }
  for (const [id, times] of counts) {
    const element = registry.get(id);
    if (element?.waypoints) {
      canvas.addMarker(id, `eh-flow-${Math.max(1, Math.ceil((widths * times) / most))}`);
      const note = document.createElement("span");
      note.className = "eh-diagram__sign eh-diagram__sign--flow";
      note.textContent = `${times}×`;
      overlays.add(id, { position: middle(element.waypoints), html: note, scale: { min: 0.6, max: 1.4 } });
    } else if (element && isStep(element)) {
      canvas.addMarker(id, "eh-passed");
      const time = days.has(id) ? `, ${days.get(id)} ${place.dataset.daysWord}` : "";
      sign(overlays, id, "done", `${times}×${time}`);
    }
  }
}

function whole(canvas) {
  canvas.zoom("fit-viewport", "auto");
}

/** A step in the middle, large enough to be read. */
function present(canvas, registry, steps) {
  const element = steps.map((id) => registry.get(id)).find((known) => known);
  canvas.zoom(1);
  const view = canvas.viewbox();
  if (!element) {
    // nothing to put in the middle: the beginning, large enough to be read
    canvas.viewbox({ x: view.inner.x, y: view.inner.y, width: view.width, height: view.height });
    return;
  }
  const x = element.x + element.width / 2 - view.width / 2;
  const y = element.y + element.height / 2 - view.height / 2;
  canvas.viewbox({ x, y, width: view.width, height: view.height });
}

function tools(viewer, place, active) {
  const canvas = viewer.get("canvas");
  const registry = viewer.get("elementRegistry");
  const act = {
    closer: () => canvas.zoom(canvas.zoom() * closer),
    farther: () => canvas.zoom(canvas.zoom() / closer),
    whole: () => whole(canvas),
    present: () => present(canvas, registry, active),
    left: () => canvas.scroll({ dx: step, dy: 0 }),
    right: () => canvas.scroll({ dx: -step, dy: 0 }),
    up: () => canvas.scroll({ dx: 0, dy: step }),
    down: () => canvas.scroll({ dx: 0, dy: -step }),
  };
  place.addEventListener("click", (event) => act[event.target.closest("[data-tool]")?.dataset.tool]?.());
}

/** The buttons move it; for whoever cannot see it, it is one picture with a name. */
function name(place, paper) {
  const picture = paper.querySelector("svg");
  picture.removeAttribute("tabindex");
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", place.getAttribute("aria-label"));
}

async function show(place) {
  const paper = place.querySelector(".eh-diagram__paper");
  const words = (kind) => place.dataset[kind].split(" ").filter((word) => word !== "");
  const answer = await fetch(place.dataset.source);
  if (!answer.ok) {
    throw new Error(`the diagram answered ${answer.status}`);
  }
  place.hidden = false;
  // the wheel belongs to the page
  const viewer = new BpmnJS({ container: paper, zoomScroll: { enabled: false }, textRenderer });
  await viewer.importXML(await answer.text());
  // the buttons move it; within, nothing takes the focus
  paper.querySelector("svg").removeAttribute("tabindex");
  name(place, paper);
  const active = [...mark(viewer, place, words), ...compare(viewer, place, words)];
  count(viewer, place, words, paper);
  // where nothing waits, the last thing that happened is what there is to see
  present(viewer.get("canvas"), viewer.get("elementRegistry"), active.length > 0 ? active : words("passed").reverse());
  tools(viewer, place, active);
}

for (const place of document.querySelectorAll(".eh-diagram")) {
  show(place).catch((failure) => {
    place.hidden = true;
    document.getElementById(`${place.id}-failed`).hidden = false;
    throw failure;
  });
}
