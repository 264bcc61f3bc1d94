// Runs a page in headless Chromium and hands back what it left in <pre id="result">, or a picture of it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NAMES = [process.env.CHROMIUM, 'chromium', 'chromium-browser', 'google-chrome'].filter(Boolean);

/** The command that starts Chromium, or undefined when there is none. */
export function chromium() {
  return NAMES.find((name) => {
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
}

/** Address of a file of an installed package. */
export const asset = (path) => new URL(`node_modules/${path}`, import.meta.url).href;

/** Text as a script can hold it, whatever is in it. */
export const literal = (value) => JSON.stringify(value).replaceAll('<', '\\u003c');

/** What a page says in the end. Its script calls done(value). */
export function resultOf(html) {
  return inChromium(html, ['--dump-dom'], (dump) => {
    const found = /<pre id="result">([\s\S]*?)<\/pre>/.exec(dump);
    if (!found) throw new Error('the page in Chromium did not finish');
    return JSON.parse(decodeURIComponent(found[1]));
  });
}

/** Draws a page into a PNG file. */
export function picture(html, file, width, height) {
  inChromium(html, [`--screenshot=${file}`, `--window-size=${width},${height}`, '--hide-scrollbars'], () => undefined);
}

function inChromium(html, options, use) {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-models-'));
  const page = join(folder, 'page.html');
  const done = `<script>function done(value) { const pre = document.createElement('pre'); pre.id = 'result';
    pre.textContent = encodeURIComponent(JSON.stringify(value)); document.body.append(pre); }</script>`;
  writeFileSync(page, `<!doctype html><meta charset="utf-8"><body>${done}${html}`);
  try {
    const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--allow-file-access-from-files',
      '--virtual-time-budget=20000', `--user-data-dir=${join(folder, 'profile')}`];
    const out = execFileSync(chromium(), [...flags, ...options, page],
      { encoding: 'utf8', maxBuffer: 1 << 27, stdio: ['ignore', 'pipe', 'ignore'], timeout: 120_000 });
    return use(out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const here = fileURLToPath(new URL('.', import.meta.url));
