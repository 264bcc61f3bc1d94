// Draws every process into src/docs/diagrams, 1280 pixels wide, and notes which model each picture shows.
// Usage: node draw-diagrams.mjs PROJECT
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { asset, literal, picture, resultOf } from './chromium.mjs';

const WIDTH = 1280;
const MARGIN = 12;
/** Room below the diagram for the mark of bpmn.io, in pixels. */
const FOOT = 36;
const project = resolve(process.argv[2] ?? '.');
const target = join(project, 'src/docs/diagrams');

function page(xml, height, then) {
  return `<link rel="stylesheet" href="${asset('bpmn-js/dist/assets/diagram-js.css')}">
    <style>body { margin: 0; background: white } #diagram { width: ${WIDTH}px; height: ${height + FOOT}px }</style>
    <div id="diagram"></div><script src="${asset('bpmn-js/dist/bpmn-viewer.production.min.js')}"></script>
    <script>
      const text = (size) => ({ fontFamily: 'Arial, sans-serif', fontSize: size + 'px' });
      const viewer = new BpmnJS({ container: '#diagram', textRenderer: { defaultStyle: text(14), externalStyle: text(12) } });
      viewer.importXML(${literal(xml)}).then(() => { const canvas = viewer.get('canvas'); ${then} });
    </script>`;
}

/** Height at which the whole diagram fills the width. */
function heightOf(xml) {
  const box = resultOf(page(xml, 100, 'done(canvas.viewbox().inner);'));
  return { box, height: Math.ceil(((box.height + 2 * MARGIN) * WIDTH) / (box.width + 2 * MARGIN)) };
}

function draw(file) {
  const xml = readFileSync(join(project, 'processes', file), 'utf8');
  const { box, height } = heightOf(xml);
  const scale = WIDTH / (box.width + 2 * MARGIN);
  const view = { x: box.x - MARGIN, y: box.y - MARGIN, width: WIDTH / scale, height: (height + FOOT) / scale };
  const png = join(target, `${basename(file, '.bpmn')}.png`);
  picture(page(xml, height, `canvas.viewbox(${literal(view)});`), png, WIDTH, height + FOOT);
  console.log(`${basename(png)}: ${WIDTH} x ${height + FOOT}`);
  return [file, createHash('sha256').update(xml).digest('hex')];
}

mkdirSync(target, { recursive: true });
const shown = readdirSync(join(project, 'processes')).filter((name) => name.endsWith('.bpmn')).sort().map(draw);
writeFileSync(join(target, 'diagrams.json'), `${JSON.stringify(Object.fromEntries(shown), null, 2)}\n`);
