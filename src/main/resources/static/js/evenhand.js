// Enhancement only: every page works without it.

const body = document.body;
body.classList.add("js-enabled", "govuk-frontend-supported");

const second = 1_000;
const minute = 60 * second;

/** Moves the reader to what is wrong, and keeps an impatient second click from sending a form twice. */
async function behave() {
  const summary = document.querySelector('[data-module="govuk-error-summary"]');
  const buttons = document.querySelectorAll('[data-prevent-double-click="true"]');
  if (!summary && buttons.length === 0) {
    return;
  }
  const { Button, ErrorSummary } = await import(body.dataset.behavior);
  if (summary) {
    new ErrorSummary(summary);
  }
  buttons.forEach((button) => new Button(button));
}

/** A receipt or a refusal that the page was opened for is read out first. */
function announce() {
  document.querySelector('.govuk-notification-banner[role="alert"]')?.focus();
}

/** Whether somebody is signed in; if so the forms of this page may be sent with the token of that session. */
async function signedIn() {
  const answer = await fetch("/session", { headers: { Accept: "application/json" } });
  const state = answer.ok ? await answer.json() : { signedIn: false };
  if (state.signedIn) {
    document.querySelectorAll('input[name="_csrf"]').forEach((field) => (field.value = state.token));
  }
  return state.signedIn;
}

/** A form that was handed back belongs to a session that has ended; it is sent in the one there is by then. */
function resend() {
  const form = document.querySelector("form[data-kept]");
  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    signedIn().finally(() => form.submit());
  });
}

/** Warns before the session ends, and says so when it has. */
class Session {
  constructor(banner) {
    this.banner = banner;
    this.length = Number(banner.dataset.seconds) * second;
    this.warnBefore = Math.min(5 * minute, this.length / 2);
    this.until = Date.now() + this.length;
    setInterval(() => this.look(), Math.min(minute / 4, this.length / 8));
    document.addEventListener("visibilitychange", () => document.hidden || this.look());
    document.addEventListener("htmx:afterRequest", (event) => this.answered(event.detail.xhr));
    banner.addEventListener("click", (event) => this.clicked(event));
  }

  look() {
    const left = this.until - Date.now();
    if (left <= 0) {
      this.ask();
    } else if (left <= this.warnBefore) {
      this.show("session-warning");
    }
  }

  show(id) {
    if (this.shown === id) {
      return;
    }
    this.shown = id;
    this.banner.replaceChildren(document.getElementById(id).content.cloneNode(true));
  }

  hide() {
    this.shown = undefined;
    this.until = Date.now() + this.length;
    this.banner.replaceChildren();
  }

  answered(request) {
    if (request.status === 401) {
      this.until = Date.now();
      this.show("session-over");
    } else if (request.status > 0 && request.status < 400) {
      this.hide();
    }
  }

  clicked(event) {
    if (event.target.closest('a[href="/session"]')) {
      event.preventDefault();
      this.ask();
    }
  }

  async ask() {
    if (await signedIn()) {
      this.hide();
    } else {
      this.show("session-over");
    }
  }
}

behave();
announce();
resend();
const banner = document.querySelector(".eh-session");
if (banner) {
  new Session(banner);
}
