// The search page: reads what fits while somebody types, keeps what is looked for in the address, and reads on.

import './main.js';
import { all, copyOf, find, later, nodes, read } from './core.js';
import { announce } from './a11y.js';
import { count, say } from './texts.js';

const TYPING_PAUSE = 300;

const form = document.getElementById('search-form');
const field = document.getElementById('search-field');
const found = document.getElementById('found');
const failure = document.getElementById('search-error');

let tab = find('.search-tabs [aria-current]').dataset.tab;
let loading = null;

// — What is looked for, and where it stands —

/** What the form says, without what is empty. */
function wanted() {
  const values = { q: field.value.trim(), tab: tab === 'all' ? '' : tab };
  for (const { name, value } of all('.search-filters [name]', form)) values[name] = value;
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value));
}

const addressOf = (values) => `${location.pathname}${Object.keys(values).length ? `?${new URLSearchParams(values)}` : ''}`;

const filters = () => all('.search-filters [name]', form);
const isEnough = () => [...field.value.replace(/[\s\p{Z}]/gu, '')].length >= Number(field.dataset.fewest);

/** Draws tabs and choices as they stand now. */
function paint() {
  for (const link of all('.search-tabs [data-tab]')) {
    if (link.dataset.tab === tab) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
    const values = { ...wanted(), tab: link.dataset.tab };
    if (values.tab === 'all') delete values.tab;
    link.href = addressOf(values);
  }
  document.getElementById('clear-filters').hidden = !filters().some(({ value }) => value);
  document.getElementById('search-hint').classList.toggle('sr-only', isEnough());
}

/** Takes over what the address says, after Back or Forward. */
function follow() {
  const values = new URLSearchParams(location.search);
  field.value = values.get('q') ?? '';
  tab = find(`.search-tabs [data-tab="${CSS.escape(values.get('tab') ?? 'all')}"]`)?.dataset.tab ?? 'all';
  for (const input of filters()) input.value = values.get(input.name) ?? '';
}

// — Reading —

function complain(problem) {
  failure.textContent = problem?.status ? (problem.detail ?? problem.message) : problem ? say('general_live.error.offline') : '';
  failure.hidden = !problem;
}

/** Reads from the beginning; what was read before goes on standing there until the answer is there. */
async function search() {
  loading?.abort();
  const mine = (loading = new AbortController());
  paint();
  complain(null);
  if (!isEnough()) return found.replaceChildren();
  found.setAttribute('aria-busy', 'true');
  try {
    const { html } = await read('search', wanted(), { signal: mine.signal });
    found.replaceChildren(nodes(html));
    found.scrollTop = 0;
    goOn(mine);
  } catch (problem) {
    if (problem.name !== 'AbortError') complain(problem);
  } finally {
    if (loading === mine) found.removeAttribute('aria-busy');
  }
}

/** Looks further back by itself wherever nothing was found yet, then says how it ended. */
async function goOn(mine = loading) {
  for (const foot of all('.hits > [data-next]:first-child', found)) {
    let next = foot;
    while (next && !mine?.signal.aborted) next = await more(next, mine);
  }
  if (!mine?.signal.aborted) finish();
}

function finish() {
  const hits = all('[data-hit]', found).length;
  const nothing = document.getElementById('found-nothing');
  if (nothing && !hits && !find('[data-next]', found)) {
    nothing.hidden = false;
    for (const section of all('.found-section', found)) section.hidden = true;
  }
  announce(hits ? count('search_live.found', hits) : (find('.empty-title', found)?.textContent ?? ''));
}

/** Puts the rows that follow in place of the foot. Gives the next foot, if nothing was found before it. */
async function more(foot, mine) {
  const { next, of: kind } = foot.dataset;
  const section = foot.closest('.found-section');
  foot.replaceChildren(copyOf('search-going-on'));
  try {
    const { html } = await read('search', { ...wanted(), tab: kind, cursor: next }, { signal: mine?.signal });
    const rows = nodes(html);
    for (const hit of all('[data-hit]', rows)) if (find(`[data-hit="${hit.dataset.hit}"]`, section)) hit.remove();
    const first = find('.hit-link', rows);
    const following = find('[data-next]', rows);
    foot.replaceWith(rows);
    if (!find('.hit, [data-next]', section)) section.hidden = true;
    return first ? null : following;
  } catch (problem) {
    if (problem.name !== 'AbortError') {
      complain(problem);
      foot.remove();
    }
    return null;
  }
}

// — Keys and clicks —

function change() {
  history.replaceState(null, '', addressOf(wanted()));
  search();
}

const changeSoon = later(TYPING_PAUSE, change);

field.addEventListener('input', changeSoon);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  changeSoon.cancel();
  change();
});
form.addEventListener('change', (event) => event.target.closest('.search-filters') && event.target.validity.valid && change());

function show(name) {
  tab = name;
  history.pushState(null, '', addressOf(wanted()));
  search();
}

document.addEventListener('click', async (event) => {
  if (event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const other = event.target.closest('.search-page [data-tab]');
  const foot = event.target.closest('.search-page [data-next] button')?.parentElement;
  if (other) {
    event.preventDefault();
    show(other.dataset.tab);
  } else if (foot) {
    const list = foot.parentElement;
    const before = all('.hit', list).length;
    let next = foot;
    while (next) next = await more(next, loading);
    find('a', all('.hit', list)[before] ?? list)?.focus();
  } else if (event.target.closest('#clear-filters')) {
    for (const input of filters()) input.value = '';
    change();
    field.focus();
  }
});

/** A slash leads to the field, as it does on many pages; whoever writes anywhere writes it. */
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest('input, select, textarea, dialog[open], [popover]:popover-open')) return;
  event.preventDefault();
  field.focus();
  field.select();
});

found.addEventListener('keydown', (event) => {
  const links = all('a.hit-link', found);
  const here = links.indexOf(event.target.closest('a.hit-link'));
  if (here < 0) return;
  const next = links[{ ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: links.length - 1 }[event.key]];
  if (!next) return;
  event.preventDefault();
  next.focus();
});

addEventListener('popstate', () => {
  follow();
  search();
});

paint();
if (isEnough()) goOn();
