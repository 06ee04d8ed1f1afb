// Where we are: the list that is shown and the conversation that is open stand in the address, so reload, Back and sharing work.

import { app } from './core.js';

const PATH = /^\/app\/accounts\/\d+(?:\/inbox\/(\d+)|\/(mentions|participating|unattended))?(?:\/dashboard|\/conversations(?:\/(\d+))?)?\/?$/;

/** The tab that is shown where the address names none: what concerns somebody is seldom his own alone. */
export const usualTab = (circle) => (circle ? 'all' : 'mine');

/** What an address says: which inbox or circle, which conversation, which tab, status and order. */
export function parse(address = location.href) {
  const url = new URL(address, location.href);
  const match = PATH.exec(url.pathname);
  return {
    inbox: match?.[1] ? Number(match[1]) : null,
    circle: match?.[2] ?? null,
    conversation: match?.[3] ? Number(match[3]) : 0,
    tab: url.searchParams.get('tab') ?? usualTab(match?.[2]),
    status: url.searchParams.get('status') ?? 'open',
    sort: url.searchParams.get('sort') ?? 'last_activity_at_desc',
  };
}

/** The list of a place as parameters of a fragment. */
export function listOf(place = parse()) {
  const { inbox, circle, tab, status, sort } = place;
  return { ...(inbox ? { inbox } : {}), ...(circle ? { circle } : {}), tab, status, sort };
}

const base = ({ inbox, circle }) => `${app.home}${inbox ? `/inbox/${inbox}` : circle ? `/${circle}` : ''}`;

/** Address of a conversation beside the list that is shown. */
export const conversationAddress = (id) => `${base(parse())}/conversations/${id}${location.search}`;

/** Address of the list that is shown, without a conversation. */
export function listAddress() {
  const place = parse();
  const end = place.circle ? '/conversations' : place.inbox ? '' : '/dashboard';
  return `${base(place)}${end}${location.search}`;
}

/** Whether two addresses show the same list. */
export const sameList = (one, other) => JSON.stringify(listOf(parse(one))) === JSON.stringify(listOf(parse(other)));

/** Goes there without loading a page. */
export function go(address, replace = false) {
  if (new URL(address, location.href).href === location.href) return;
  history[replace ? 'replaceState' : 'pushState'](null, '', address);
}
