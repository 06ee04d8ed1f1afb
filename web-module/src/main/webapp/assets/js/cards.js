// One card of the list: patched in place from the few facts that come over the socket, without asking the server.

import { all, app, copyOf, find, setIcon } from './core.js';
import { anyDraft } from './drafts.js';
import { avatar, badge, rename } from './faces.js';
import { count, say } from './texts.js';
import { shortly, until } from './time.js';

const DEPARTURES = 500;
const departures = new Map();

/** A conversation has left the list, or is known not to belong there, with what it became in this version. */
export function departs(id, version) {
  departures.delete(id);
  departures.set(id, version);
  if (departures.size > DEPARTURES) departures.delete(departures.keys().next().value);
}

/** Whether a card was read before its conversation left. */
export const isOvertaken = (item) => Number(item.dataset.version) < (departures.get(Number(item.dataset.card)) ?? 0);

export const cardOf = (id) => find(`#cards > [data-card="${id}"]`);

// Only the server knows whom a conversation concerns: what is shown stays, and the list is read again when that changes.
// What a filter lets through it knows alone too: whatever has changed is asked for.
const ABOUT = {
  inbox: ({ id }, hint) => hint.inbox === id,
  team: ({ id }, hint) => hint.team === id,
  label: ({ id }, hint) => hint.labels?.some((label) => label.id === id),
  unattended: (place, hint) => hint.unattended,
  mentions: (place, hint, shown) => shown,
  participating: (place, hint, shown) => shown,
  custom_view: () => true,
};

/** Whether a conversation with these facts belongs into this list, where it may be shown already. */
export function belongs({ place, status, tab }, hint, shown) {
  return (
    (!place.kind || ABOUT[place.kind](place, hint, shown)) &&
    (status === 'all' || status === hint.status?.toLowerCase()) &&
    (tab === 'all' || (tab === 'mine' ? hint.assignee === app.me : !hint.assignee))
  );
}

/** Why a list does not hold a conversation with these facts; nothing where its status says so already. */
function reasonOf({ place, tab }, hint) {
  if (tab === 'mine' && hint.assignee !== app.me) return hint.assignee ? say('conversations_live.gone.assigned', hint.assigneeName) : say('conversations_live.gone.unassigned');
  if (tab === 'unassigned' && hint.assignee) return say('conversations_live.gone.assigned', hint.assigneeName);
  if (place.kind && !ABOUT[place.kind](place, hint, true)) return say(`conversations_live.gone.${place.kind}`);
  return '';
}

/** Dims the card of the open conversation, which its list does not hold any more, and says why. */
export function dim(item, list, hint) {
  find('.card', item).classList.add('is-gone');
  find('.gone-reason', item)?.remove();
  const other = list.status !== 'all' && list.status !== hint.status.toLowerCase();
  const reason = reasonOf(list, hint) || (other ? '' : say('conversations_live.gone.filter'));
  if (!reason) return;
  const chip = document.createElement('span');
  chip.className = 'chip gone-reason';
  chip.textContent = reason;
  find('.card-meta', item).append(chip);
}

/** The list holds it again. */
export function undim(item) {
  find('.card', item).classList.remove('is-gone');
  find('.gone-reason', item)?.remove();
}

function paintPreview(item) {
  const place = find('.card-preview', item);
  const { preview, icon, typing } = item.dataset;
  const draft = item.matches(':has([aria-current="true"])') ? '' : anyDraft(item.dataset.card);
  const text = document.createElement('span');
  text.className = 'text';
  text.dir = 'auto';
  place.replaceChildren();
  if (typing) {
    text.classList.add('typing');
    text.textContent = typing;
  } else if (draft) {
    const label = document.createElement('span');
    label.className = 'draft';
    label.textContent = say('conversations_live.draft.label');
    place.append(label);
    text.textContent = draft.replace(/\s+/g, ' ').slice(0, 120);
  } else {
    if (icon) {
      const svg = copyOf('icon');
      setIcon(svg, icon);
      place.append(svg);
    }
    text.textContent = preview;
  }
  place.append(text);
}

/** Remembers what the server wrote, so that drafts and typing can come and go. */
export function adopt(item) {
  if (item.dataset.preview === undefined) {
    item.dataset.preview = find('.card-preview .text', item)?.textContent ?? '';
    const use = find('.card-preview use', item);
    if (use) item.dataset.icon = use.getAttribute('href').split('#')[1];
  }
  if (anyDraft(item.dataset.card)) paintPreview(item);
}

/** Shows or hides «somebody is typing». */
export function showTyping(item, name) {
  if (name) item.dataset.typing = say('conversations_live.typing.name', name);
  else delete item.dataset.typing;
  paintPreview(item);
}

/** Draws the preview again, because a draft came or went. */
export function repaint(id) {
  const item = cardOf(id);
  if (item) paintPreview(item);
}

/** Shows how many messages nobody has read. */
export function showUnread(item, unread) {
  const card = find('.card', item);
  card.classList.toggle('unread', unread > 0);
  find('.badge', item)?.remove();
  if (!unread) return;
  find('.card-meta', item).before(badge(unread, count('conversations_live.unread', unread)));
}

function showAssignee(item, name, face) {
  let who = find('.card-who', item);
  if (!name) return who?.remove();
  if (!who) {
    who = document.createElement('span');
    who.className = 'card-who';
    find('.card', item).append(who);
  }
  const text = say('conversations_live.assignee', name);
  const said = document.createElement('span');
  said.className = 'sr-only';
  said.textContent = text;
  who.title = text;
  who.replaceChildren(avatar(name, 'a20', face), said);
}

const PRIORITY_ICONS = { LOW: 'priority-low', MEDIUM: 'priority-medium', HIGH: 'priority-high' };

/** Shows how urgent it is; nothing for one that is not. */
function showPriority(item, priority) {
  find('.priority', item)?.remove();
  if (!priority || priority === 'NONE') return;
  const mark = copyOf('priority-mark');
  const word = say(`conversations_live.priority.${priority}`);
  mark.classList.add(priority.toLowerCase());
  mark.title = word;
  find('.sr-only', mark).textContent = say('conversations_live.priority.label', word);
  if (PRIORITY_ICONS[priority]) setIcon(mark, PRIORITY_ICONS[priority]);
  find('.card-meta', item).prepend(mark);
}

function showStatus(item, { status, snoozedUntil }) {
  find('.card-meta .chip:not(.gone-reason)', item)?.remove();
  if (status === 'OPEN') return;
  const chip = document.createElement('span');
  chip.className = `chip ${status.toLowerCase()}`;
  if (status === 'SNOOZED') {
    const clock = copyOf('icon');
    setIcon(clock, 'alarm-clock');
    chip.append(clock);
  }
  chip.append(snoozedUntil ? until(snoozedUntil) : say(`conversations_live.status.${status}`));
  find('.card-meta', item).append(chip);
}

const MOST_LABELS = 3;

function showLabels(item, labels) {
  find('.card-labels', item)?.remove();
  if (!labels.length) return;
  const place = document.createElement('span');
  place.className = 'card-labels';
  place.title = labels.map(({ title }) => title).join(', ');
  for (const { title, color } of labels.slice(0, MOST_LABELS)) {
    const chip = copyOf('label-chip');
    find('.label-dot', chip).style.setProperty('--label', color);
    find('.truncate', chip).textContent = title;
    place.append(chip);
  }
  if (labels.length > MOST_LABELS) {
    const more = document.createElement('span');
    more.className = 'label-chip';
    more.textContent = `+${labels.length - MOST_LABELS}`;
    place.append(more);
  }
  find('.card', item).append(place);
}

/** Shows whether the account does not want to hear from the contact. */
export function showMuted(item, muted) {
  find('.muted-mark', item)?.remove();
  if (muted) find('.card-meta', item).prepend(copyOf('muted-mark-template'));
}

/** Shows how the contact is called now, and what he looks like. */
export function showName(item, name, face) {
  find('.card-name', item).textContent = name;
  rename(find('.avatar', item), name, face);
}

/** Takes over the facts of a frame. */
export function patch(item, frame) {
  const { hint, version } = frame;
  item.dataset.version = version;
  item.dataset.at = hint.at;
  item.dataset.preview = hint.preview || say(hint.previewKey);
  if (hint.previewIcon) item.dataset.icon = hint.previewIcon;
  else delete item.dataset.icon;
  if (frame.event === 'message_created') delete item.dataset.typing;
  paintPreview(item);
  showName(item, hint.contact, hint.face);
  const time = find('.card-time', item);
  time.dateTime = new Date(hint.at).toISOString();
  time.textContent = shortly(hint.at);
  showUnread(item, hint.unread);
  showAssignee(item, hint.assigneeName, hint.assigneeFace);
  showStatus(item, hint);
  showPriority(item, hint.priority);
  showMuted(item, hint.muted);
  showLabels(item, hint.labels ?? []);
}

/** Marks the card of the open conversation. */
export function mark(id) {
  const before = all('#cards .card[aria-current="true"]');
  for (const card of before) card.removeAttribute('aria-current');
  const item = cardOf(id);
  find('.card', item ?? document.createElement('li'))?.setAttribute('aria-current', 'true');
  for (const card of before) paintPreview(card.parentElement);
  if (item) paintPreview(item);
  return item;
}
