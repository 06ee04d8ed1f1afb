// Where we are: the list that is shown and the conversation that is open stand in the address, so reload, Back and sharing work.

import { app } from './core.js';

const PATH = /^\/app\/accounts\/\d+(?:\/(inbox|label|team|custom_view)\/(\d+)|\/(mentions|participating|unattended))?(?:\/dashboard|\/conversations(?:\/(\d+))?)?\/?$/;

const CIRCLES = ['mentions', 'participating', 'unattended'];

/** Whether a list is made of what concerns somebody. */
export const isCircle = ({ kind }) => CIRCLES.includes(kind);

/** Whether an advanced filter decides what a list shows, be it a folder's: only the server can say what it lets through. */
export const isSieved = ({ place, filter }) => place.kind === 'custom_view' || Boolean(filter);

/** What is shown where the address says nothing else: what concerns somebody is seldom his own alone, and what a filter asks for is what it says. */
export const usual = (list) => ({
  tab: isSieved(list) || isCircle(list.place) ? 'all' : 'mine',
  status: isSieved(list) ? 'all' : 'open',
  sort: 'last_activity_at_desc',
});

/** What an address says: what the list is about (its kind, and a number where there are many), its filter, which conversation and message, which tab, status and order. */
export function parse(address = location.href) {
  const { pathname, searchParams } = new URL(address, location.href);
  const match = PATH.exec(pathname) ?? [];
  const place = { kind: match[1] ?? match[3] ?? '', id: Number(match[2] ?? 0) };
  const filter = place.kind === 'custom_view' ? '' : searchParams.get('filter') ?? '';
  const list = { place, filter, conversation: Number(match[4] ?? 0), message: Number(searchParams.get('messageId')) || 0 };
  const words = usual(list);
  for (const name of Object.keys(words)) words[name] = searchParams.get(name) ?? words[name];
  return { ...list, ...words };
}

function asked({ kind, id }) {
  if (id) return { [kind === 'custom_view' ? 'folder' : kind]: id };
  return kind ? { circle: kind } : {};
}

/** The list of an address as parameters of a fragment. */
export const listOf = ({ place, filter, tab, status, sort } = parse()) => ({ ...asked(place), ...(filter ? { filter } : {}), tab, status, sort });

const base = ({ kind, id }) => [app.home, kind, id].filter(Boolean).join('/');

/** What stands behind the address of the list; a message belongs to its conversation only. */
function query() {
  const values = new URLSearchParams(location.search);
  values.delete('messageId');
  return values.size ? `?${values}` : '';
}

/** Address of a conversation beside the list that is shown. */
export const conversationAddress = (id) => `${base(parse().place)}/conversations/${id}${query()}`;

/** Address of a message, for everybody who may see it. */
export const messageAddress = (conversation, message) => `${location.origin}${app.home}/conversations/${conversation}?messageId=${message}`;

/** Address of the list that is shown, without a conversation. */
export function listAddress() {
  const { place } = parse();
  const end = isCircle(place) ? '/conversations' : place.kind ? '' : '/dashboard';
  return `${base(place)}${end}${query()}`;
}

/** Whether two addresses show the same list. */
export const sameList = (one, other) => JSON.stringify(listOf(parse(one))) === JSON.stringify(listOf(parse(other)));

/** Goes there without loading a page. */
export function go(address, replace = false) {
  if (new URL(address, location.href).href === location.href) return;
  history[replace ? 'replaceState' : 'pushState'](null, '', address);
}
