// Where we are: the list that is shown and the conversation that is open stand in the address, so reload, Back and sharing work.

import { app } from './core.js';

const PATH = /^\/app\/accounts\/\d+(?:\/(inbox|label|team)\/(\d+)|\/(mentions|participating|unattended))?(?:\/dashboard|\/conversations(?:\/(\d+))?)?\/?$/;

/** The tab that is shown where the address names none: what concerns somebody is seldom his own alone. */
export const usualTab = (circle) => (circle ? 'all' : 'mine');

/** What an address says: which inbox, label, team or circle, which conversation, which tab, status and order. */
export function parse(address = location.href) {
  const url = new URL(address, location.href);
  const match = PATH.exec(url.pathname);
  const of = (kind) => (match?.[1] === kind ? Number(match[2]) : null);
  return {
    inbox: of('inbox'),
    label: of('label'),
    team: of('team'),
    circle: match?.[3] ?? null,
    conversation: match?.[4] ? Number(match[4]) : 0,
    tab: url.searchParams.get('tab') ?? usualTab(match?.[3]),
    status: url.searchParams.get('status') ?? 'open',
    sort: url.searchParams.get('sort') ?? 'last_activity_at_desc',
  };
}

/** The list of a place as parameters of a fragment. */
export function listOf(place = parse()) {
  const { inbox, label, team, circle, tab, status, sort } = place;
  return { ...(inbox ? { inbox } : {}), ...(label ? { label } : {}), ...(team ? { team } : {}), ...(circle ? { circle } : {}), tab, status, sort };
}

function base(place) {
  const kind = ['inbox', 'label', 'team'].find((each) => place[each]);
  if (place.circle) return `${app.home}/${place.circle}`;
  return kind ? `${app.home}/${kind}/${place[kind]}` : app.home;
}

/** Address of a conversation beside the list that is shown. */
export const conversationAddress = (id) => `${base(parse())}/conversations/${id}${location.search}`;

/** Address of the list that is shown, without a conversation. */
export function listAddress() {
  const place = parse();
  const beginning = base(place);
  const end = place.circle ? '/conversations' : beginning === app.home ? '/dashboard' : '';
  return `${beginning}${end}${location.search}`;
}

/** Whether two addresses show the same list. */
export const sameList = (one, other) => JSON.stringify(listOf(parse(one))) === JSON.stringify(listOf(parse(other)));

/** Goes there without loading a page. */
export function go(address, replace = false) {
  if (new URL(address, location.href).href === location.href) return;
  history[replace ? 'replaceState' : 'pushState'](null, '', address);
}
