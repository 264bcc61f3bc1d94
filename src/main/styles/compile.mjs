// Compiles what is vendored of govuk-frontend. Run only when its version or our colors change:
//   npm install --no-save govuk-frontend@6.6.0 sass@1.108.2 esbuild@0.28.2 && node src/main/styles/compile.mjs
// Afterwards update the sums in src/main/resources/static/vendor/govuk-frontend/vendor.json; a test compares them.
import { readFileSync, writeFileSync } from "node:fs";
import { buildSync, transformSync } from "esbuild";
import { compile } from "sass";

const target = "src/main/resources/static/vendor/govuk-frontend/";

// Every custom property is set in :root, the type is inherited, and browsers smooth as their owners wish: what repeats
// that for each class is a third of the file.
const css = compile("src/main/styles/govuk.scss", { loadPaths: ["node_modules/govuk-frontend/dist"], logger: { warn() {} } })
  .css.replace(/var\((--govuk-[a-z-]+), #[0-9a-f]+\)/g, "var($1)")
  .replace(/^\s*(-webkit-font-smoothing|-moz-osx-font-smoothing): [^;]+;$/gm, "")
  .replace(/^\s*font-family: "Atkinson Hyperlegible"[^;]+;$/gm, "")
  .replace(/@media print \{\s*[^{}]+\{\s*\}\s*\}/g, "");
const small = transformSync(css, { loader: "css", minify: true, target: ["safari14", "firefox90", "chrome90"] });
const notice = `/*! ${readFileSync("node_modules/govuk-frontend/package.json", "utf8").match(/"version": "([^"]+)"/)[1]} govuk-frontend, MIT, see LICENSE.txt */\n`;
writeFileSync(target + "govuk-frontend.css", notice + small.code);

buildSync({
  entryPoints: ["src/main/styles/behavior.mjs"],
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2020",
  nodePaths: ["node_modules"],
  outfile: target + "govuk-frontend.js",
});
