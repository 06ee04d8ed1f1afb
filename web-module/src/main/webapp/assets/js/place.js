// Where we are: the list that is shown and the conversation that is open stand in the address, so reload, Back and sharing work.

import { app } from './core.js';

const PATH = /^\/app\/accounts\/\d+(?:\/(inbox|label|team)\/(\d+)|\/(mentions|participating|unattended))?(?:\/dashboard|\/conversations(?:\/(\d+))?)?\/?$/;

const CIRCLES = ['mentions', 'participating', 'unattended'];

/** Whether a list is made of what concerns somebody. */
export const isCircle = ({ kind }) => CIRCLES.includes(kind);

/** The tab that is shown where the address names none: what concerns somebody is seldom his own alone. */
export const usualTab = (place) => (isCircle(place) ? 'all' : 'mine');

/** What an address says: what the list is about (its kind, and a number where there are many), which conversation, which tab, status and order. */
export function parse(address = location.href) {
  const url = new URL(address, location.href);
  const match = PATH.exec(url.pathname) ?? [];
  const place = { kind: match[1] ?? match[3] ?? '', id: Number(match[2] ?? 0) };
  return {
    place,
    conversation: Number(match[4] ?? 0),
    tab: url.searchParams.get('tab') ?? usualTab(place),
    status: url.searchParams.get('status') ?? 'open',
    sort: url.searchParams.get('sort') ?? 'last_activity_at_desc',
  };
}

function asked(place) {
  if (place.id) return { [place.kind]: place.id };
  return isCircle(place) ? { circle: place.kind } : {};
}

/** The list of an address as parameters of a fragment. */
export const listOf = ({ place, tab, status, sort } = parse()) => ({ ...asked(place), tab, status, sort });

const base = ({ kind, id }) => [app.home, kind, id].filter(Boolean).join('/');

/** Address of a conversation beside the list that is shown. */
export const conversationAddress = (id) => `${base(parse().place)}/conversations/${id}${location.search}`;

/** Address of the list that is shown, without a conversation. */
export function listAddress() {
  const { place } = parse();
  const end = isCircle(place) ? '/conversations' : place.kind ? '' : '/dashboard';
  return `${base(place)}${end}${location.search}`;
}

/** Whether two addresses show the same list. */
export const sameList = (one, other) => JSON.stringify(listOf(parse(one))) === JSON.stringify(listOf(parse(other)));

/** Goes there without loading a page. */
export function go(address, replace = false) {
  if (new URL(address, location.href).href === location.href) return;
  history[replace ? 'replaceState' : 'pushState'](null, '', address);
}
