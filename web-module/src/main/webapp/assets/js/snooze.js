// «Personalizar...»: a day and an hour to come, or words that mean them.

import { act, find, later } from './core.js';
import { openDialog } from './dialogs.js';
import { say } from './texts.js';
import { day } from './time.js';

const dialog = document.getElementById('snooze-dialog');
const typed = document.getElementById('snooze-words');
const hint = document.getElementById('snooze-words-hint');
const dayField = document.getElementById('snooze-day');
const hourField = document.getElementById('snooze-hour');
const error = document.getElementById('snooze-error');
let about = null;

/** Asks until when this conversation is put aside, or what brings its own { snooze }. */
export function askWhen(conversation) {
  about = conversation;
  typed.value = '';
  hint.textContent = hint.dataset.hint;
  dayField.min = day(Date.now());
  dayField.value = day(Date.now() + 86400000);
  hourField.value = '09:00';
  refuse('');
  openDialog(dialog);
  typed.focus();
}

function refuse(text, field) {
  error.textContent = text;
  error.hidden = !text;
  for (const each of [dayField, hourField, typed]) each.toggleAttribute('aria-invalid', each === field);
}

/** Fills day and hour with what the words mean. */
const understand = later(250, async () => {
  const words = typed.value.trim();
  if (!words) return (hint.textContent = hint.dataset.hint);
  try {
    const { at, label } = await act('times', { words });
    if (words !== typed.value.trim()) return;
    [dayField.value, hourField.value] = at.split('T');
    hint.textContent = label;
    refuse('');
  } catch (problem) {
    if (words === typed.value.trim()) hint.textContent = problem.detail ?? say('general_live.error.offline');
  }
});

typed?.addEventListener('input', understand);
find('form', dialog)?.addEventListener('submit', async (event) => {
  event.preventDefault();
  const missing = [dayField, hourField].find((field) => !field.value);
  if (missing) {
    missing.focus();
    return refuse(say('conversations_live.snooze.missing'), missing);
  }
  const button = find('[type="submit"]', dialog);
  button.classList.add('is-busy');
  try {
    const at = `${dayField.value}T${hourField.value}`;
    await (about.snooze ? about.snooze(at) : (await import('./doings.js')).choose('snooze', at, about));
    dialog.close();
  } catch (problem) {
    refuse(problem.detail ?? say('general_live.error.offline'), dayField);
    dayField.focus();
  } finally {
    button.classList.remove('is-busy');
  }
});
