// Reads every model and form the way Camunda Modeler does. Prints one line per finding; exit status 1 if there is one.
// Usage: node check-models.mjs PROJECT
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { BpmnModdle } from 'bpmn-moddle';
import { DmnModdle } from 'dmn-moddle';
import { asset, chromium, literal, resultOf } from './chromium.mjs';

const require = createRequire(import.meta.url);
const { Linter } = require('bpmnlint');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');

const project = process.argv[2] ?? '.';
const findings = [];
const say = (file, element, what) => findings.push(`${file}${element ? ` ${element}` : ''}: ${what}`);

function files(folder, ending) {
  const found = readdirSync(join(project, folder)).filter((name) => name.endsWith(ending)).sort();
  if (found.length === 0) say(folder, '', `holds no ${ending} file`);
  return found.map((name) => ({ name: `${folder}/${name}`, text: readFileSync(join(project, folder, name), 'utf8') }));
}

async function checkProcess({ name, text }) {
  // one for each file: some rules remember what they have seen
  const linter = new Linter({ config: { extends: 'bpmnlint:recommended' }, resolver: new NodeResolver() });
  const moddle = new BpmnModdle({ camunda: require('camunda-bpmn-moddle/resources/camunda.json') });
  const { rootElement, warnings } = await moddle.fromXML(text);
  warnings.forEach((warning) => say(name, '', warning.message));
  Object.entries(await linter.lint(rootElement)).forEach(([rule, reports]) =>
    reports.forEach((report) => say(name, report.id, `${report.message} (${rule})`)));
}

async function checkDecision({ name, text }) {
  const moddle = new DmnModdle({ camunda: require('camunda-dmn-moddle/resources/camunda.json') });
  const { rootElement, warnings } = await moddle.fromXML(text, 'dmn:Definitions');
  warnings.forEach((warning) => say(name, '', warning.message));
  if (!rootElement.dmnDI?.diagrams?.[0]?.diagramElements?.length) say(name, '', 'has no diagram');
}

/** Opens each form in the editor of Camunda Modeler and saves it: nothing may be warned about, nothing may change. */
function checkForms(forms) {
  const page = `<div id="editor"></div><script src="${asset('@bpmn-io/form-js/dist/form-editor.umd.js')}"></script>
    <script>(async () => {
      const results = [];
      for (const { name, text } of ${literal(forms)}) {
        try {
          const editor = new FormEditor.FormEditor({ container: document.querySelector('#editor') });
          const { warnings } = await editor.importSchema(JSON.parse(text));
          results.push({ name, warnings: warnings.map(String), saved: editor.saveSchema() });
          editor.destroy();
        } catch (error) { results.push({ name, warnings: [error.message, ...(error.warnings ?? []).map(String)] }); }
      }
      done(results);
    })().catch((error) => done([{ name: 'forms', warnings: [error.message] }]));</script>`;
  resultOf(page).forEach(({ name, warnings, saved }) => {
    warnings.forEach((warning) => say(name, '', warning));
    const written = forms.find((form) => form.name === name);
    if (saved && written) changes(JSON.parse(written.text), saved).forEach((path) => say(name, path, 'changes when saved'));
  });
}

/** Paths at which two forms differ; the editor's own name and version do not count. */
function changes(before, after, path = '') {
  if (before === null || after === null || typeof before !== 'object' || typeof after !== 'object') {
    return before === after ? [] : [path];
  }
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => path !== '' || !['exporter', 'schemaVersion'].includes(key))
    .flatMap((key) => changes(before[key], after[key], path === '' ? key : `${path}.${key}`));
}

const processes = files('processes', '.bpmn');
const decisions = files('processes', '.dmn');
const forms = files('forms', '.form');
for (const file of processes) await checkProcess(file);
for (const file of decisions) await checkDecision(file);
if (chromium()) checkForms(forms);
else console.log('SKIPPED forms in the editor: there is no Chromium');

findings.forEach((finding) => console.log(finding));
console.log(`${processes.length} processes, ${decisions.length} decisions, ${forms.length} forms, ${findings.length} findings`);
process.exitCode = findings.length === 0 ? 0 : 1;
