// Questions about wording beside a text: said once, gone when dismissed, for as long as this tab is open. Without this
// they stand on the page and on the look before sending.

const form = document.querySelector("form[hx-post]");
const voice = document.getElementById("remarks-said");

/** Ids of rules, remembered for this step by this tab alone. */
class Remembered {
  constructor(what) {
    this.key = `${what}:${location.pathname}`;
    this.rules = new Set((sessionStorage.getItem(this.key) ?? "").split(" ").filter((rule) => rule !== ""));
  }

  has(rule) {
    return this.rules.has(rule);
  }

  add(rule) {
    this.rules.add(rule);
    sessionStorage.setItem(this.key, this.toString());
  }

  toString() {
    return [...this.rules].join(" ");
  }
}

const dismissed = new Remembered("dismissed");
const shown = new Remembered("shown");
const said = new Set();

const remarks = (within) => [...within.querySelectorAll(".eh-remark[data-rule]")];

/** A list without questions is no list. */
function remove(remark) {
  const list = remark.parentElement;
  remark.remove();
  if (list.children.length === 0) {
    list.remove();
  }
}

function leaveOutDismissed(within) {
  remarks(within)
    .filter((remark) => dismissed.has(remark.dataset.rule))
    .forEach(remove);
}

/** Tells of new questions without taking anybody away from their text. */
function tell() {
  const fresh = remarks(form).filter((remark) => !said.has(remark.id));
  fresh.forEach((remark) => {
    said.add(remark.id);
    shown.add(remark.dataset.rule);
  });
  if (fresh.length > 0) {
    voice.textContent = `${voice.dataset.said} ${fresh.map((remark) => remark.dataset.quote).join(", ")}`;
  }
}

/** The question goes everywhere on the page, and the writer is back at the text. */
function dismiss(button) {
  const rule = button.closest(".eh-remark").dataset.rule;
  const text = button.closest(".govuk-form-group").querySelector("textarea");
  dismissed.add(rule);
  leaveOutDismissed(form);
  text.focus();
  const token = new URLSearchParams({ _csrf: form.elements._csrf.value });
  fetch(button.dataset.dismiss, { method: "POST", body: token });
}

leaveOutDismissed(form);
remarks(form).forEach((remark) => {
  said.add(remark.id);
  shown.add(remark.dataset.rule);
});

form.addEventListener("click", (event) => {
  const button = event.target.closest("[data-dismiss]");
  if (button) {
    dismiss(button);
  }
});
document.addEventListener("htmx:configRequest", (event) => {
  event.detail.parameters._hinted = shown.toString();
});
document.addEventListener("htmx:oobBeforeSwap", (event) => leaveOutDismissed(event.detail.fragment));
document.addEventListener("htmx:afterRequest", tell);
