// The list column: pages, tabs, menus and keys.

import { act, all, copyOf, find, nodes, paced, read, remember, tell } from './core.js';
import { announce } from './a11y.js';
import { adopt, cardOf, isOvertaken } from './cards.js';
import { closeMenu } from './menus.js';
import { go, isSieved, listOf, parse, usual } from './place.js';
import { say } from './texts.js';
import { refusal } from './toasts.js';

const COUNTS_PAUSE = 1000;
const SKELETON_AFTER = 150;
const SKELETON_LEAST = 300;
const YEAR = 31536000;

const column = document.getElementById('list');
const cards = document.getElementById('cards');
const panel = document.getElementById('cards-panel');

let loading = null;

// — Pages —

const footSeen = new IntersectionObserver(
  (entries) => entries.some((entry) => entry.isIntersecting) && loadMore(),
  { root: panel, rootMargin: '400px' },
);

function settle() {
  for (const item of all(':scope > [data-card]', cards)) adopt(item);
  footSeen.disconnect();
  const foot = find('[data-next]', cards);
  if (foot) footSeen.observe(foot);
  rove(find('.card[tabindex="0"]', cards) ?? find('.card[aria-current="true"]', cards) ?? find('.card', cards));
}

async function loadMore() {
  const foot = find('[data-next]', cards);
  if (!foot || foot.hasAttribute('aria-busy')) return;
  foot.setAttribute('aria-busy', 'true');
  try {
    const { html } = await read('list', { ...listOf(), cursor: foot.dataset.next, c: parse().conversation });
    const more = nodes(html);
    for (const item of all('[data-card]', more)) if (cardOf(item.dataset.card) || isOvertaken(item)) item.remove();
    foot.replaceWith(more);
    settle();
  } catch (problem) {
    foot.removeAttribute('aria-busy');
    footSeen.disconnect();
    if (problem.status !== 401) announce(say('general_live.error.offline'));
  }
}

/** Reads the first page anew; on failure says so with a way to try again. */
export async function reload(quiet = false) {
  loading?.abort();
  const mine = (loading = new AbortController());
  let shown = 0;
  const skeleton = quiet
    ? 0
    : setTimeout(() => {
        shown = performance.now();
        showSkeleton();
      }, SKELETON_AFTER);
  panel.setAttribute('aria-busy', 'true');
  try {
    const { html } = await read('list', { ...listOf(), c: parse().conversation }, { signal: mine.signal });
    clearTimeout(skeleton);
    if (shown) await pause(shown + SKELETON_LEAST - performance.now());
    if (loading !== mine) return;
    const top = panel.scrollTop;
    const fresh = nodes(html);
    keepNewer(fresh);
    if (quiet) keepGone(fresh);
    tell('list:new');
    cards.replaceChildren(fresh);
    settle();
    panel.scrollTop = quiet ? top : 0;
    refreshCounts();
  } catch (problem) {
    if (problem.name !== 'AbortError') showError();
  } finally {
    clearTimeout(skeleton);
    if (loading === mine) panel.removeAttribute('aria-busy');
  }
}

/** News may overtake the answer: a card that knows more than it stays, and what has left meanwhile is left out. */
function keepNewer(fresh) {
  for (const item of all('[data-card]', fresh)) {
    const known = cardOf(item.dataset.card);
    if (known && Number(known.dataset.version) > Number(item.dataset.version)) item.replaceWith(known);
    else if (isOvertaken(item)) item.remove();
  }
}

/** The open conversation stays in sight, dimmed, until another is opened. */
function keepGone(fresh) {
  const gone = find('.card.is-gone', cards)?.closest('[data-card]');
  if (!gone || find(`[data-card="${gone.dataset.card}"]`, fresh)) return;
  const before = all('[data-card]', fresh)[all('[data-card]', cards).indexOf(gone)] ?? find('.list-foot', fresh);
  if (before) before.before(gone);
  else fresh.append(gone);
}

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** What stands below the last card: nothing was found, or all are there. More pages say so themselves. */
export function finish() {
  if (find('[data-next], .list-error, .card-skeleton', cards)) return;
  const wanted = find('[data-card]', cards) ? 'list-end' : 'list-empty';
  const foot = find('.list-foot', cards);
  if (foot && foot.matches(':has(.empty)') === (wanted === 'list-empty')) return;
  foot?.remove();
  cards.append(copyOf(wanted));
}

function showSkeleton() {
  cards.replaceChildren(...Array.from({ length: 8 }, () => copyOf('card-skeletons')));
}

function showError() {
  const error = copyOf('list-error');
  find('button', error).addEventListener('click', () => reload());
  cards.replaceChildren(error);
}

/** Counts the tabs again. */
export const refreshCounts = paced(COUNTS_PAUSE, async () => {
  const { html } = await read('counts', listOf()).catch(() => ({}));
  if (!html) return;
  const tabs = document.getElementById('list-tabs');
  const focused = tabs.contains(document.activeElement) && document.activeElement.id;
  tabs.replaceChildren(nodes(html));
  if (focused) document.getElementById(focused)?.focus();
});

// — Another tab, status or order —

/** Shows the same list with one thing changed; the open conversation stays. */
async function show(name, value) {
  const url = new URL(location.href);
  if (value === usual(parse())[name]) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  if (name === 'status' && !isSieved(parse())) document.cookie = `list_status=${value}; Path=/app; Max-Age=${YEAR}; SameSite=Lax`;
  await showAt(url.href);
}

/** Shows the list of this address, which differs in its filter, tab, status or order. */
export async function showAt(address) {
  go(address);
  follow();
  await reload();
}

/** Draws tabs and menus as the address says. */
function follow() {
  const list = parse();
  for (const choice of all('[data-param]', column)) {
    const chosen = list[choice.dataset.param] === choice.dataset.value;
    const tab = choice.matches('[role="tab"]');
    choice.setAttribute(tab ? 'aria-selected' : 'aria-checked', String(chosen));
    if (tab) choice.tabIndex = chosen ? 0 : -1;
    if (chosen && choice.dataset.param === 'status') nameStatus(choice.textContent.trim());
  }
  panel.setAttribute('aria-labelledby', `tab-${list.tab}`);
}

function nameStatus(text) {
  const button = find('[popovertarget="status-menu"]', column);
  find('span', button).textContent = text;
  button.setAttribute('aria-label', say('conversations_live.status.label', text));
}

/** The list that the address shows now, after Back or Forward. */
export function comeBack() {
  follow();
  reload();
  tell('list:other');
}

// — Keys and clicks —

/** Makes this card the one that Tab reaches. */
export function rove(card, focus = false) {
  for (const other of all('.card[tabindex="0"]', cards)) other.tabIndex = -1;
  if (!card) return;
  card.tabIndex = 0;
  if (focus) card.focus();
}

/** The card before or after the open one; the first one when none is open. */
export function neighbour(step) {
  const list = all('[data-card]', cards);
  const here = list.findIndex((item) => Number(item.dataset.card) === parse().conversation);
  return here < 0 ? list[0] : list[here + step];
}

column.addEventListener('keydown', (event) => {
  const card = event.target.closest('.card');
  const tab = event.target.closest('[role="tab"]');
  const list = card ? all('.card', cards) : tab ? all('#list-tabs [role="tab"]') : [];
  const here = list.indexOf(card ?? tab);
  const steps = card
    ? { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: list.length - 1 }
    : { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: list.length - 1 };
  const next = list[steps[event.key]];
  if (!next) return;
  event.preventDefault();
  if (card) rove(next, true);
  else next.focus();
});

column.addEventListener('click', (event) => {
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const card = event.target.closest('.card');
  const choice = event.target.closest('[data-param]');
  if (card) {
    event.preventDefault();
    rove(card);
    tell('open', { id: Number(card.parentElement.dataset.card) });
  } else if (choice) {
    event.preventDefault();
    closeMenu(choice);
    show(choice.dataset.param, choice.dataset.value);
  } else if (event.target.closest('[data-next] button')) {
    loadMore();
  }
});

/** The next tab, as Alt+N asks. */
export function nextTab() {
  const tabs = all('#list-tabs [role="tab"]');
  const here = tabs.findIndex((tab) => tab.getAttribute('aria-selected') === 'true');
  show('tab', tabs[(here + 1) % tabs.length].dataset.value);
}

// — Layout —

const layout = document.getElementById('list-layout');
layout.addEventListener('click', () => {
  const condensed = column.classList.toggle('is-condensed');
  layout.setAttribute('aria-pressed', String(condensed));
  const density = condensed ? 'condensed' : 'expanded';
  document.documentElement.dataset.density = density;
  remember('density', density);
  act('me/preferences', { density }).catch(refusal);
});

let warmer;
cards.addEventListener('pointerover', (event) => {
  clearTimeout(warmer);
  const item = event.target.closest('[data-card]');
  if (item && event.pointerType !== 'touch') warmer = setTimeout(() => tell('warm', Number(item.dataset.card)), 80);
});
cards.addEventListener('pointerleave', () => clearTimeout(warmer));

/** A bare address shows the status that was chosen last: from now on it says which. */
function nameKept() {
  const { status } = column.dataset;
  if (status === parse().status) return;
  const url = new URL(location.href);
  url.searchParams.set('status', status);
  go(url.href, true);
}

nameKept();
settle();
