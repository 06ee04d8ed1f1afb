// Where we are: the list that is shown and the conversation that is open stand in the address, so reload, Back and sharing work.

import { app } from './core.js';

const PATH = /^\/app\/accounts\/\d+(?:\/inbox\/(\d+))?(?:\/dashboard|\/conversations\/(\d+))?\/?$/;

/** What an address says: which inbox, which conversation, which tab, status and order. */
export function parse(address = location.href) {
  const url = new URL(address, location.href);
  const match = PATH.exec(url.pathname);
  return {
    inbox: match?.[1] ? Number(match[1]) : null,
    conversation: match?.[2] ? Number(match[2]) : 0,
    tab: url.searchParams.get('tab') ?? 'mine',
    status: url.searchParams.get('status') ?? 'open',
    sort: url.searchParams.get('sort') ?? 'last_activity_at_desc',
  };
}

/** The list of a place as parameters of a fragment. */
export function listOf(place = parse()) {
  const { inbox, tab, status, sort } = place;
  return { ...(inbox ? { inbox } : {}), tab, status, sort };
}

const base = (place) => (place.inbox ? `${app.home}/inbox/${place.inbox}` : app.home);

/** Address of a conversation beside the list that is shown. */
export const conversationAddress = (id) => `${base(parse())}/conversations/${id}${location.search}`;

/** Address of the list that is shown, without a conversation. */
export function listAddress() {
  const place = parse();
  return `${base(place)}${place.inbox ? '' : '/dashboard'}${location.search}`;
}

/** Whether two addresses show the same list. */
export const sameList = (one, other) => JSON.stringify(listOf(parse(one))) === JSON.stringify(listOf(parse(other)));

/** Goes there without loading a page. */
export function go(address, replace = false) {
  if (new URL(address, location.href).href === location.href) return;
  history[replace ? 'replaceState' : 'pushState'](null, '', address);
}
