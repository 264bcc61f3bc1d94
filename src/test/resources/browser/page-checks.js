// What axe cannot see. Called with the name of a check; hands back sentences about what is wrong.
async (check) => {
  const problems = [];
  const say = (what, element) => problems.push(element ? `${what}: ${element.outerHTML.replace(/\s+/g, " ").slice(0, 200)}` : what);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const shows = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const isTiny = (element) => element.getBoundingClientRect().width <= 2;
  const words = (element) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();
  const labelOf = (input) => (input.labels && input.labels[0]) ?? null;
  const isChoice = (element) => ["radio", "checkbox"].includes(element.type);
  const controls = () =>
    all('a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]').filter(
      (element) => shows(element) && !isTiny(element) && element.tabIndex >= 0 && !element.disabled,
    );

  const checks = {
    async summaryHasFocus() {
      const summary = document.querySelector(".govuk-error-summary");
      for (let tries = 0; summary && document.activeElement !== summary && tries < 40; tries++) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      if (summary && document.activeElement !== summary) {
        say("the error summary has not got the focus, but", document.activeElement);
      }
    },

    structure() {
      const headings = all("h1, h2, h3, h4, h5, h6").filter(shows);
      const tops = headings.filter((heading) => heading.tagName === "H1");
      if (tops.length !== 1) {
        say(`${tops.length} first headings`);
      }
      let before = 0;
      for (const heading of headings.slice(headings.findIndex((each) => each.tagName === "H1"))) {
        const level = Number(heading.tagName[1]);
        if (level > before + 1) {
          say(`heading level ${level} after ${before}`, heading);
        }
        before = level;
      }
      if (!document.documentElement.lang) {
        say("the page says no language");
      }
      all('[tabindex="0"]')
        .filter((each) => !each.matches("a, button, input, select, textarea, summary"))
        .filter((each) => !each.hasAttribute("role") || !(each.ariaLabel || each.hasAttribute("aria-labelledby")))
        .forEach((each) => say("takes the focus without role and name", each));
      all("[tabindex]").filter((each) => each.tabIndex > 0).forEach((each) => say("changes the tab order", each));
      all("[style]:not(.eh-diagram *)").forEach((each) => say("style within the page", each));
      const ids = all("[id]").map((each) => each.id);
      ids.filter((id, index) => ids.indexOf(id) !== index).forEach((id) => say(`id twice: ${id}`));
    },

    groups() {
      for (const input of all('input[type="radio"], input[type="checkbox"]').filter(shows)) {
        const fellows = all(`input[name="${CSS.escape(input.name)}"]`).filter((each) => each.type === input.type);
        const fieldset = input.closest("fieldset");
        const legend = fieldset?.querySelector(":scope > legend");
        if ((input.type === "radio" || fellows.length > 1) && !words(legend)) {
          say("a choice without its question", input);
        }
        if (legend && !fellows.every((each) => fieldset.contains(each))) {
          say("a question without all of its choices", fieldset);
        }
      }
      const asked = (each) => shows(each) && each.type !== "hidden" && !each.closest('[role="search"]');
      for (const input of all("main input, main select, main textarea").filter(asked)) {
        const group = input.closest('fieldset, [role="radiogroup"]');
        const label = isChoice(input) && input.type === "radio" ? group?.querySelector("legend") : labelOf(input);
        const question = input.closest(".govuk-date-input") ? group?.querySelector("legend") : label;
        const optional = /\(optional\)/.test(words(question));
        const required =
          input.required || input.getAttribute("aria-required") === "true" || group?.getAttribute("aria-required") === "true";
        if (!optional && !required && input.type !== "checkbox") {
          say("neither optional nor said to be required", input);
        }
        if (optional && required) {
          say("optional and required at once", input);
        }
      }
    },

    errors() {
      const summary = document.querySelector(".govuk-error-summary");
      if (Boolean(summary) !== document.title.startsWith("Error: ")) {
        say(`the title "${document.title}" and the error summary disagree`);
      }
      for (const link of all("a", summary ?? document.createElement("div"))) {
        const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
        if (!target) {
          say("an error leads nowhere", link);
        } else if (!target.matches('input:not([type="hidden"]), select, textarea, button, [tabindex]')) {
          say("an error leads to what cannot take the focus", target);
        }
      }
      const messages = all(".govuk-error-message").filter((each) => shows(each) && each.getAttribute("role") !== "alert");
      for (const message of messages) {
        if (!message.id || !document.querySelector(`[aria-describedby~="${CSS.escape(message.id)}"]`)) {
          say("no control is described by this error", message);
        }
      }
      if (messages.length > 0 && !summary) {
        say("errors without a summary");
      }
      for (const input of all('[aria-invalid="true"]')) {
        const described = (input.getAttribute("aria-describedby") ?? input.closest("fieldset")?.getAttribute("aria-describedby") ?? "").split(" ");
        if (!described.some((id) => document.getElementById(id)?.matches(".govuk-error-message"))) {
          say("invalid without saying why", input);
        }
      }
      for (const group of all(".govuk-form-group--error")) {
        const invalid = group.querySelector('[aria-invalid="true"], fieldset[aria-describedby*="-error"], button[aria-describedby*="-error"]');
        if (!invalid) {
          say("marked as wrong for the eye only", group);
        }
      }
    },

    words() {
      // what a model or form has written in it is shown as it is there
      const text = all("[data-verbatim]").reduce((rest, each) => rest.replace(each.innerText, ""), document.body.innerText);
      for (const pattern of [/\?\?\S+/, /\{\d[^}]*\}/, /\bnull\b/, /\bundefined\b/, /\{\{.*\}\}/,
        /\b(web|people|casework|cycles|criteria|reviews|equity|engine|forms|record|history|notifications)\.[a-z]+\.[a-zA-Z]+\b/]) {
        const found = pattern.exec(text);
        if (found) {
          say(`no words for people: "${text.slice(Math.max(0, found.index - 40), found.index + 60)}"`);
        }
      }
    },

    weight() {
      const most = 60 * 1024;
      const parts = new Map();
      for (const entry of [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]) {
        parts.set(entry.name.split("#")[0], entry.encodedBodySize);
      }
      const diagram = [...parts.keys()].filter((name) => name.includes("/bpmn-js/"));
      diagram.forEach((name) => parts.delete(name));
      // where two versions stand side by side there are two models
      [...parts.keys()].filter((name) => name.endsWith("/model.bpmn")).slice(1).forEach((name) => parts.delete(name));
      const total = [...parts.values()].reduce((sum, size) => sum + size, 0);
      if (total > most) {
        const heaviest = [...parts].sort((a, b) => b[1] - a[1]).slice(0, 6).map(([name, size]) => `${new URL(name).pathname} ${size}`);
        say(`${total} bytes compressed, more than ${most}: ${heaviest.join(", ")}`);
      }
    },

    focus() {
      const looks = (element) =>
        [element, labelOf(element)]
          .filter(Boolean)
          .flatMap((each) => [null, "::before", "::after"].map((part) => getComputedStyle(each, part)))
          .map((style) => [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow, style.borderTopColor, style.borderTopWidth,
            style.borderBottomWidth, style.backgroundColor, style.textDecorationLine, style.textDecorationThickness].join("|"))
          .join("\n");
      document.activeElement?.blur?.();
      for (const control of controls()) {
        const before = looks(control);
        control.focus({ preventScroll: true, focusVisible: true });
        if (document.activeElement === control && looks(control) === before) {
          say("the focus cannot be seen", control);
        }
        control.blur();
      }
    },

    targets() {
      const least = 24;
      for (const control of controls()) {
        const style = getComputedStyle(control);
        const inText = control.tagName === "A" && style.display.startsWith("inline") && words(control.parentElement) !== words(control);
        const rects = [control, isChoice(control) ? labelOf(control) : null].filter(Boolean).map((each) => each.getBoundingClientRect());
        const width = Math.max(...rects.map((each) => each.right)) - Math.min(...rects.map((each) => each.left));
        const height = Math.max(...rects.map((each) => each.bottom)) - Math.min(...rects.map((each) => each.top));
        if (!inText && (width < least || height < least)) {
          say(`target of ${Math.round(width)} by ${Math.round(height)} at ${innerWidth}`, control);
        }
      }
    },

    width() {
      if (document.documentElement.scrollWidth <= innerWidth) {
        return;
      }
      const scrolls = (element) => {
        for (let each = element.parentElement; each && each !== document.body; each = each.parentElement) {
          if (getComputedStyle(each).overflowX !== "visible") {
            return true;
          }
        }
        return false;
      };
      say(`scrolls sideways at ${innerWidth}: ${document.documentElement.scrollWidth}`);
      all("body *").filter((each) => shows(each) && each.getBoundingClientRect().right > innerWidth + 1 && !scrolls(each)).slice(-3)
        .forEach((each) => say("reaches out", each));
    },

    /** A block has no role of its own, so that a table that stacks says its roles. */
    tables() {
      const roles = { TABLE: ["table"], THEAD: ["rowgroup"], TBODY: ["rowgroup"], TR: ["row"], TD: ["cell"], TH: ["columnheader", "rowheader"] };
      for (const part of all("table, thead, tbody, tr, td, th")) {
        if (!getComputedStyle(part).display.startsWith("table") && !roles[part.tagName].includes(part.getAttribute("role"))) {
          say("laid out as no part of a table, and without a role", part);
        }
      }
      for (const each of all("main *:not(select)").filter((one) => getComputedStyle(one).whiteSpaceCollapse.startsWith("preserve"))) {
        const isBlock = (style) => !style.display.startsWith("inline") && style.position !== "absolute";
        if ([...each.children].some((child) => isBlock(getComputedStyle(child)))) {
          say("shows the line breaks of its own markup", each);
        }
      }
    },

    /** As a diagram opens, its words can be read. */
    async diagram() {
      const least = 11;
      for (let tries = 0; document.querySelector(".eh-diagram:not([hidden])") && !document.querySelector(".eh-diagram text") && tries < 60; tries++) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      for (const text of all(".eh-diagram text").filter(shows)) {
        const size = parseFloat(getComputedStyle(text).fontSize) * Math.hypot(text.getScreenCTM().a, text.getScreenCTM().b);
        if (size < least) {
          say(`words of ${size.toFixed(1)} pixels`, text);
        }
      }
    },

    largeText() {
      document.documentElement.style.fontSize = "200%";
      checks.width();
      for (const each of all("main *").filter(shows)) {
        const style = getComputedStyle(each);
        const clips = ["hidden", "clip"].includes(style.overflowY) && each.scrollHeight > each.clientHeight + 2;
        // a diagram is moved, not scrolled
        if (clips && !isTiny(each) && words(each) && !each.closest(".eh-diagram")) {
          say("text is cut off at 200 %", each);
        }
      }
      document.documentElement.style.fontSize = "";
      if (!document.documentElement.getAttribute("style")) {
        document.documentElement.removeAttribute("style");
      }
    },

    forcedColors() {
      const bordered = (style) => ["Top", "Left", "Bottom"].some((side) => style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) > 0);
      const outlined = (style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
      for (const each of all("main button, main .govuk-button, main .govuk-tag, main .govuk-error-summary, main .govuk-notification-banner, main .govuk-form-group--error").filter((one) => shows(one) && !isTiny(one))) {
        const style = getComputedStyle(each);
        if (!bordered(style) && !outlined(style)) {
          say("has no edge in forced colors", each);
        }
      }
      for (const input of all('input[type="radio"], input[type="checkbox"]').filter(shows)) {
        const label = labelOf(input);
        const mark = getComputedStyle(label, "::after");
        const seen = mark.content !== "none" && mark.opacity !== "0" && bordered(mark);
        if (seen !== input.checked) {
          say(`in forced colors one cannot see that it is ${input.checked ? "" : "not "}chosen`, input);
        }
      }
      all(".govuk-error-message").filter((each) => shows(each) && !words(each)).forEach((each) => say("an error without words", each));
    },
  };
  await checks[check]();
  return problems;
}
