// «Mensagens Agendadas»: read when the section is opened, changed and taken back from its lines, kept up to date.

import { act, find, hear, later, nodes, read } from './core.js';
import { ask } from './dialogs.js';
import { open } from './open.js';
import { openScheduled, schedule } from './schedule.js';
import { say } from './texts.js';
import { refusal, toast } from './toasts.js';

const column = document.getElementById('details');
const dialog = document.getElementById('unschedule-dialog');
const place = () => document.getElementById('scheduled-section');

const load = later(20, async () => {
  const { id } = open();
  if (!id || !place()?.closest('details').open) return;
  const { html } = await read('scheduled', { c: id }).catch(() => ({}));
  if (!html || open().id !== id || !place()) return;
  const focused = place().contains(document.activeElement) ? document.activeElement.id : null;
  place().replaceChildren(nodes(html));
  place().removeAttribute('aria-busy');
  if (focused) (document.getElementById(focused) ?? document.getElementById('schedule-more')).focus();
});

async function cancel({ scheduled, version }, when) {
  const { id } = open();
  document.getElementById('unschedule-text').textContent = say('conversations_scheduled_live.cancel.text', when);
  const answer = await ask(dialog);
  if (document.activeElement === document.body) document.getElementById(`scheduled-cancel-${scheduled}`)?.focus();
  if (answer !== 'cancel') return;
  try {
    await act(`conversations/${id}/scheduled_messages/${scheduled}/cancel`, { version: Number(version) });
    toast(say('conversations_scheduled_live.toast.cancelled'));
  } catch (problem) {
    refusal(problem);
  }
  load();
}

column.addEventListener('click', (event) => {
  if (event.target.closest('[data-schedule]')) return schedule();
  const line = event.target.closest('[data-scheduled]');
  const opened = event.target.closest('[data-scheduled-open]');
  const cancelled = event.target.closest('[data-scheduled-cancel]');
  if (opened) openScheduled(Number(line.dataset.scheduled), opened.dataset.scheduledOpen);
  else if (cancelled) cancel(line.dataset, cancelled.dataset.scheduledCancel);
});
column.addEventListener('toggle', (event) => event.target.matches?.('[data-section="scheduled"]') && load(), true);
hear('scheduled', (id) => {
  if (id !== open().id || !place()) return;
  place().closest('details').open = true;
  load();
});
hear('live', (frame) => {
  const mine = frame.conversation === open().id;
  if (mine && (frame.event === 'scheduled_message_changed' || frame.event === 'message_updated')) load();
});
hear('live:gap', load);
