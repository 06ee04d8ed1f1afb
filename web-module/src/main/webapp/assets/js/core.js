// What every part of the script needs: who looks, how to read a fragment, how to act, how parts hear of each other.

const root = document.getElementById('app');

/** The page's own facts, as the server wrote them. */
export const app = root
  ? {
      account: root.dataset.account,
      me: Number(root.dataset.me),
      csrf: root.dataset.csrf,
      lang: root.dataset.lang,
      zone: root.dataset.zone,
      home: `/app/accounts/${root.dataset.account}`,
      actions: `/app/actions/accounts/${root.dataset.account}`,
    }
  : {};

export const find = (selector, within = document) => within.querySelector(selector);
export const all = (selector, within = document) => [...within.querySelectorAll(selector)];

/** A refusal, as problem JSON says it. Status 0: nobody answered. */
export class Problem extends Error {
  constructor(status, code, detail, field) {
    super(detail || code || `status ${status}`);
    Object.assign(this, { status, code, detail, field });
  }
}

async function problemOf(answer) {
  const body = await answer.json().catch(() => ({}));
  return new Problem(answer.status, body.code, body.detail, body.field);
}

/**
 * Asks who is signed in in this browser: another tab may have done it. Takes over the proof if it is still the reader of this page.
 * Gives { user, csrf, build, mine }, or null when nobody answers.
 */
export async function whoIsIn() {
  try {
    const answer = await fetch('/app/sign_in', { credentials: 'same-origin', cache: 'no-store' });
    return answer.ok ? takeOver(await answer.json()) : null;
  } catch {
    return null;
  }
}

/** Signs the reader of this page in again, by { email, password } or then by { code }; throws a Problem when it is refused. */
export async function signIn(proof) {
  const before = await whoIsIn();
  if (before?.mine) return before;
  const headers = { Accept: 'application/json', 'X-CSRF-Token': before?.csrf ?? '' };
  const body = new URLSearchParams(proof);
  const answer = await fetch('/app/sign_in', { method: 'POST', credentials: 'same-origin', cache: 'no-store', headers, body }).catch(() => {
    throw new Problem(0, 'OFFLINE');
  });
  if (!answer.ok) throw await problemOf(answer);
  return takeOver(await answer.json());
}

function takeOver(standing) {
  const mine = standing.user === app.me;
  if (mine && standing.csrf !== app.csrf) {
    app.csrf = standing.csrf;
    for (const field of all('input[name="csrf"]')) field.value = standing.csrf;
  }
  return { ...standing, mine };
}

async function ask(path, init) {
  let answer;
  try {
    answer = await fetch(path, { credentials: 'same-origin', cache: 'no-store', ...init });
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new Problem(0, 'OFFLINE');
  }
  if (answer.status === 401) {
    tell('signed-out');
  }
  return answer;
}

/** Reads a fragment. With the tag of what is known already, `html` is null when nothing has changed. */
export async function read(name, parameters, { etag, signal } = {}) {
  const query = new URLSearchParams(parameters).toString();
  const headers = etag ? { 'If-None-Match': etag } : {};
  const answer = await ask(`${app.home}/fragments/${name}?${query}`, { headers, signal });
  if (answer.status === 304) return { html: null, etag, headers: answer.headers };
  if (!answer.ok) throw await problemOf(answer);
  return { html: await answer.text(), etag: answer.headers.get('ETag'), headers: answer.headers };
}

/** Reads JSON below the account's actions. */
export async function look(path) {
  const answer = await ask(`${app.actions}/${path}`, { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw await problemOf(answer);
  return answer.json();
}

/** Whether a refusal was about a proof that another tab has replaced by signing in again. */
const isRenewed = async (problem) => problem.code === 'FOREIGN_ORIGIN' && Boolean((await whoIsIn())?.mine);

/** Does something below the account's actions and gives the answer's JSON, or null. It may be asked to outlive the page. */
export async function act(path, body, method = 'POST', { keepalive = false, again = false } = {}) {
  const answer = await ask(`${app.actions}/${path}`, {
    method,
    keepalive,
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRF-Token': app.csrf },
    body: body === undefined ? '{}' : JSON.stringify(body),
  });
  if (!answer.ok) {
    const problem = await problemOf(answer);
    if (!again && (await isRenewed(problem))) return act(path, body, method, { keepalive, again: true });
    throw problem;
  }
  return answer.status === 204 ? null : answer.json();
}

/** Sends a file up below the account's actions and gives the answer's JSON. */
export async function sendUp(path, bytes) {
  const headers = { 'Content-Type': 'application/octet-stream', Accept: 'application/json', 'X-CSRF-Token': app.csrf };
  const answer = await ask(`${app.actions}/${path}`, { method: 'POST', headers, body: bytes });
  if (!answer.ok) throw await problemOf(answer);
  return answer.json();
}

/** HTML of a fragment as nodes. The server escaped it; it is inserted as it is. */
export function nodes(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

/** A copy of what a template of the page holds: its first element. */
export const copyOf = (id) => document.getElementById(id).content.cloneNode(true).firstElementChild;

/** Puts another icon of the sprite into an element. */
export function setIcon(element, name) {
  const use = find('use', element);
  use?.setAttribute('href', use.getAttribute('href').replace(/#.*/, `#${name}`));
}

const ears = new Map();

/** Hears something of another part. */
export function hear(what, listener) {
  if (!ears.has(what)) ears.set(what, []);
  ears.get(what).push(listener);
}

/** Tells the other parts. */
export function tell(what, detail) {
  for (const listener of ears.get(what) ?? []) listener(detail);
}

/** Keeps small things per account in this browser. Never throws: private windows have no room. */
export const memory = {
  key: (name) => `atende:${app.account}:${app.me}:${name}`,
  get(name) {
    try {
      return localStorage.getItem(this.key(name));
    } catch {
      return null;
    }
  },
  set(name, value) {
    try {
      if (value) localStorage.setItem(this.key(name), value);
      else localStorage.removeItem(this.key(name));
    } catch {
      // no room: the page works without it
    }
  },
  names(beginning) {
    try {
      const own = this.key('');
      return Object.keys(localStorage)
        .filter((key) => key.startsWith(own + beginning))
        .map((key) => key.slice(own.length));
    } catch {
      return [];
    }
  },
};

const YEAR = 31536000;

/** Keeps a choice where the first byte of the next page can know it. */
export function remember(cookie, value) {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${cookie}=${value}; Path=/; Max-Age=${YEAR}; SameSite=Lax${secure}`;
}

/** A key that nobody else has. The browser's own way to make one is missing on pages without encryption. */
export const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Calls once things have been quiet for so long. */
export function later(milliseconds, work) {
  let timer;
  const run = (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => work(...values), milliseconds);
  };
  run.cancel = () => clearTimeout(timer);
  return run;
}

/** Works as soon as what stands now has been painted: for what nobody waits for. */
export const afterPaint = (work) => requestAnimationFrame(() => setTimeout(work));

/** The moment after the next picture. */
export const painted = () => new Promise(afterPaint);

/** Works at once, then at most every so often: what comes meanwhile is done together at the end of the pause. */
export function paced(milliseconds, work) {
  let timer = 0;
  let last = -Infinity;
  return () => {
    timer ||= setTimeout(() => {
      timer = 0;
      last = performance.now();
      work();
    }, Math.max(0, last + milliseconds - performance.now()));
  };
}

export const touch = matchMedia('(pointer: coarse)');
export const small = matchMedia('(max-width: 639.98px)');
export const isMac = /Mac|iPhone|iPad/.test(navigator.platform);
