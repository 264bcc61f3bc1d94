// Draws every process into src/docs/diagrams, 1280 pixels wide, and notes which model each picture shows and how large its
// smallest words are.
// Usage: node draw-diagrams.mjs PROJECT
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { asset, literal, picture, resultOf } from './chromium.mjs';

const WIDTH = 1280;
const MARGIN = 12;
/** Sizes of the words in and beside the shapes, and what can be read without effort, in pixels. */
const STEP_TEXT = 14;
const SMALL_TEXT = 12;
const READABLE = 11;
/** In units of the diagram: the names of the lanes, and what a row repeats of the one before, a little more than a step. */
const LANES = 76;
const OVERLAP = 130;
/** Room below the diagram for the mark of bpmn.io, in pixels. */
const FOOT = 36;
const project = resolve(process.argv[2] ?? '.');
const target = join(project, 'src/docs/diagrams');

function page(xml, parts, style, then) {
  const places = parts.map((part, row) => `<div class="row">${row > 0 ? `<div id="lanes${row}"></div>` : ''}<div id="part${row}"></div></div>`);
  return `<link rel="stylesheet" href="${asset('bpmn-js/dist/assets/diagram-js.css')}">
    <style>body { margin: 0; background: white } .row { display: flex } ${style}
      .row + .row { border-top: 2px dashed #6b6b6b } .row:not(:last-of-type) .bjs-powered-by, [id^=lanes] .bjs-powered-by { display: none }</style>
    ${places.join('')}<script src="${asset('bpmn-js/dist/bpmn-viewer.production.min.js')}"></script>
    <script>
      const text = (size) => ({ fontFamily: 'Arial, sans-serif', fontSize: size + 'px' });
      const textRenderer = { defaultStyle: text(${STEP_TEXT}), externalStyle: text(${SMALL_TEXT}) };
      async function show(id, view) {
        const viewer = new BpmnJS({ container: '#' + id, textRenderer });
        await viewer.importXML(${literal(xml)});
        const canvas = viewer.get('canvas');
        if (view) canvas.viewbox(view);
        return canvas;
      }
      (async () => { ${then} })();
    </script>`;
}

/** What the diagram covers, in its own units. */
function boxOf(xml) {
  return resultOf(page(xml, [0], '#part0 { width: 1280px; height: 800px }', "done((await show('part0')).viewbox().inner);"));
}

/** A diagram too wide to be read in one row goes on in the next, below its lanes and a little before the cut. */
function rowsOf(box) {
  const whole = box.width + 2 * MARGIN;
  const scaleOf = (rows) => (rows * WIDTH) / (whole + (rows - 1) * (LANES + OVERLAP));
  let rows = 1;
  while (scaleOf(rows) * SMALL_TEXT < READABLE) rows++;
  const scale = rows > 1 ? Math.min(scaleOf(rows), 1) : scaleOf(1);
  const parts = [];
  for (let x = box.x - MARGIN, row = 0; row < rows; row++) {
    const lanes = row > 0 ? Math.round(LANES * scale) : 0;
    const width = (WIDTH - lanes) / scale;
    parts.push({ x, width, lanes });
    x += width - OVERLAP;
  }
  return { scale, parts, height: Math.ceil((box.height + 2 * MARGIN) * scale) };
}

function draw(file) {
  const xml = readFileSync(join(project, 'processes', file), 'utf8');
  const box = boxOf(xml);
  const { scale, parts, height } = rowsOf(box);
  const y = box.y - MARGIN;
  const last = parts.length - 1;
  const tall = (row) => height + (row === last ? FOOT : 0);
  const style = parts.map(({ lanes }, row) =>
    `#part${row} { width: ${WIDTH - lanes}px; height: ${tall(row)}px } #lanes${row} { width: ${lanes}px; height: ${tall(row)}px }`);
  const shows = parts.map(({ x, width, lanes }, row) => {
    const strip = { x: box.x - MARGIN, y, width: lanes / scale, height: tall(row) / scale };
    return `await show('part${row}', ${literal({ x, y, width, height: tall(row) / scale })});`
      + (lanes ? `await show('lanes${row}', ${literal(strip)});` : '');
  });
  const png = join(target, `${basename(file, '.bpmn')}.png`);
  const total = height * parts.length + FOOT + 2 * last;
  picture(page(xml, parts, style.join(' '), shows.join('')), png, WIDTH, total);
  const smallest = Math.round(SMALL_TEXT * scale * 10) / 10;
  console.log(`${basename(png)}: ${WIDTH} x ${total}, ${parts.length} rows, text from ${smallest} px`);
  return [file, { sha256: createHash('sha256').update(xml).digest('hex'), smallestText: smallest }];
}

mkdirSync(target, { recursive: true });
const shown = readdirSync(join(project, 'processes')).filter((name) => name.endsWith('.bpmn')).sort().map(draw);
writeFileSync(join(target, 'diagrams.json'), `${JSON.stringify(Object.fromEntries(shown), null, 2)}\n`);
