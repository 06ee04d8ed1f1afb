// The menus of what is done to a conversation: the open one, unless a menu was opened for a card.

import { copyText } from './clipboard.js';
import { app, find, hear } from './core.js';
import { changeStatus, perform } from './doings.js';
import { closeMenu, openMenu } from './menus.js';
import { askMerge } from './merge.js';
import { head, open } from './open.js';
import { askDelete } from './removal.js';
import { askWhen } from './snooze.js';
import { askTranscript } from './transcript.js';

const subject = { which: null };

/** The conversation that the open menus are about. */
export const which = () => subject.which ?? open();

/** Opens a menu beside an element, about this conversation, or about what brings its own { perform }; about the open one without. */
export function openFor(menu, beside, conversation = null) {
  subject.which = conversation;
  openMenu(menu, beside);
}

/** Opens the times to put the open conversation aside for. */
export function openSnooze() {
  const button = document.getElementById('more-states');
  if (button) openFor(document.getElementById('snooze-menu'), button);
}

/** Offers to mute, or to let the contact be heard again. */
function offerMuting() {
  const menu = document.getElementById('conversation-menu');
  const muted = head().dataset.muted === 'true';
  find('[data-do="mute"]', menu).hidden = muted;
  find('[data-do="unmute"]', menu).hidden = !muted;
}

/** Offers to resolve without asking the contact how he liked it, where he would be asked. */
function offerQuiet() {
  const { status, surveyed } = open();
  find('[data-do="resolve_quietly"]', document.getElementById('states-menu')).hidden = !surveyed || status !== 'OPEN';
}

document.addEventListener('click', (event) => {
  const opener = event.target.closest('#more-states, #conversation-more');
  if (opener) subject.which = null;
  if (opener?.id === 'conversation-more') offerMuting();
  if (opener?.id === 'more-states') offerQuiet();
  const item = event.target.closest('[data-menu] [data-do]');
  if (!item) return;
  const { do: verb, value } = item.dataset;
  const about = which();
  closeMenu(item);
  if (verb === 'snooze-dialog') askWhen(about);
  else if (verb === 'transcript-dialog') askTranscript();
  else if (verb === 'merge-dialog') askMerge();
  else if (verb === 'delete-dialog') askDelete();
  else if (verb === 'copy-link') copyText(`${location.origin}${app.home}/conversations/${about.id}`);
  else if (verb === 'resolve_quietly') changeStatus(verb);
  else if (about.perform) about.perform(verb, value ?? '');
  else perform(verb, value ?? '', about);
}, true);

hear('opened', () => {
  for (const menu of ['states-menu', 'snooze-menu', 'conversation-menu']) find(`#${menu}:popover-open`)?.hidePopover();
});
