// Puts a notice aside until a time of the menu, or one of one's own, and brings it back.

import { act } from './core.js';
import { closeMenu, openMenu } from './menus.js';
import { askWhen } from './snooze.js';
import { refusal, toast } from './toasts.js';
import { say } from './texts.js';
import { until } from './time.js';

const menu = document.getElementById('snooze-menu');
let about = null;

const send = (body) => act(`notices/${about.notice}/snooze`, body);

function tellOf({ until: at }) {
  const { notice, done } = about;
  const undo = () => act(`notices/${notice}/wake`).then(done, refusal);
  toast(say('notifications_live.snoozed_until', until(at)), 'success', { label: say('notifications_live.button.undo'), run: undo });
  done();
}

/** Asks until when this notice is put aside; calls when the list has changed. */
export function askUntil(notice, beside, done) {
  about = { notice, done };
  openMenu(menu, beside);
}

menu.addEventListener('click', async ({ target }) => {
  const item = target.closest('[data-do]');
  if (!item) return;
  closeMenu(item);
  if (item.dataset.do === 'snooze-dialog') return askWhen({ snooze: async (at) => tellOf(await send({ at })) });
  try {
    tellOf(await send({ until: item.dataset.value }));
  } catch (problem) {
    refusal(problem);
  }
});
