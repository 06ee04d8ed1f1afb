// «Agendar mensagem»: words, a time to come and files. What was refused is said at its field, and what was typed stays.

import { act, find, hear, look, tell } from './core.js';
import { openDialog } from './dialogs.js';
import { open } from './open.js';
import { say } from './texts.js';
import { local } from './time.js';
import { refusal, toast } from './toasts.js';
import { makeTray } from './tray.js';
import { agreed } from './undefined-variables.js';
import { offerValues } from './variables.js';

const DAY = 86400000;
const dialog = document.getElementById('schedule-dialog');
const form = find('form', dialog);
const title = document.getElementById('schedule-title');
const words = document.getElementById('schedule-text');
const time = document.getElementById('schedule-at');
const input = document.getElementById('schedule-input');
const button = find('[type="submit"]', form);
const FIELDS = { content: words, at: time };

/** What the dialog is about: a conversation, and one of its scheduled messages unless it is a new one. */
let about = { conversation: 0 };
let tray = null;
let opener = '';

/** What stands in the form, to see whether anything was changed in it. */
const written = () => JSON.stringify([words.value, time.value, tray.files().map((file) => file.key ?? file.name)]);

const forgetValues = offerValues('#schedule-text', () => about.conversation);

function refuse(text = '', field) {
  for (const [place, each] of [['schedule-text-error', words], ['schedule-at-error', time], ['schedule-error', null]]) {
    const error = document.getElementById(place);
    const here = Boolean(text) && each === (field ?? null);
    error.textContent = here ? text : '';
    error.hidden = !here;
    each?.toggleAttribute('aria-invalid', here);
  }
  field?.focus();
}

function draw(what) {
  tray.draw(document.getElementById('schedule-tray'));
  button.disabled = tray.isBusy();
  if (what === 'removed') document.getElementById('schedule-attach').focus();
}

/** Shows it: mode is new, edit or view. */
function show(mode, { content, at, files = [] }) {
  tray?.clear();
  tray = makeTray(`conversations/${about.conversation}/files`, draw, (text) => refuse(text));
  tray.adopt(files);
  draw();
  forgetValues();
  title.textContent = title.dataset[mode];
  dialog.classList.toggle('is-view', mode === 'view');
  words.readOnly = time.readOnly = mode === 'view';
  button.hidden = mode === 'view';
  document.getElementById('schedule-files-field').hidden = mode === 'view' && !files.length;
  words.value = content;
  time.value = at;
  time.min = mode === 'view' ? '' : local(Date.now());
  refuse();
  opener = document.activeElement?.id ?? '';
  openDialog(dialog, () => (button.hidden ? '' : written()));
  words.focus();
}

/** Writes a new one for the open conversation. */
export function schedule() {
  const { id } = open();
  if (!id) return;
  about = { conversation: id };
  show('new', { content: '', at: `${local(Date.now() + DAY).slice(0, 10)}T09:00` });
}

/** Opens one to be changed or only looked at. */
export async function openScheduled(scheduled, mode) {
  const conversation = open().id;
  try {
    const found = await look(`conversations/${conversation}/scheduled_messages/${scheduled}`);
    if (open().id !== conversation) return;
    about = { conversation, scheduled, version: found.version };
    show(mode, found);
  } catch (problem) {
    refusal(problem);
  }
}

/** Somebody else changed it meanwhile: what he wrote comes into the list; to save now means to write over it. */
async function catchUp() {
  const { conversation, scheduled } = about;
  tell('scheduled', conversation);
  const found = await look(`conversations/${conversation}/scheduled_messages/${scheduled}`).catch(() => null);
  if (found && about.scheduled === scheduled) about.version = found.version;
}

function fail(problem) {
  const text = problem.detail ?? say('general_live.error.offline');
  refuse(text, FIELDS[problem.field]);
  if (problem.code === 'STALE_EDIT') catchUp();
  else if (problem.status === 409) tell('scheduled', about.conversation);
}

async function save() {
  const { conversation, scheduled, version } = about;
  const failed = tray.failed();
  if (failed) return refuse(say('conversations_live.error.file_failed', failed.name));
  if (!words.value.trim() && !tray.files().length) return refuse(say('conversations_scheduled_live.error.empty'), words);
  if (!time.value) return refuse(say('conversations_scheduled_live.error.time'), time);
  refuse();
  button.classList.add('is-busy');
  try {
    if ((await agreed(conversation, words.value)) === null) return words.focus();
    const attachments = tray.files().map((file) => file.key);
    const path = `conversations/${conversation}/scheduled_messages${scheduled ? `/${scheduled}` : ''}`;
    await act(path, { version: version ?? 0, content: words.value, at: time.value, attachments });
    dialog.close();
    toast(say(scheduled ? 'conversations_scheduled_live.toast.changed' : 'conversations_scheduled_live.toast.scheduled'));
    tell('scheduled', conversation);
  } catch (problem) {
    fail(problem);
  } finally {
    button.classList.remove('is-busy');
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (!button.hidden && !button.disabled && !button.classList.contains('is-busy')) save();
});
form.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) {
    event.preventDefault();
    form.requestSubmit();
  }
});
/** Its opener may have been drawn anew meanwhile. */
dialog.addEventListener('close', () => document.activeElement === document.body && document.getElementById(opener)?.focus());
document.getElementById('schedule-attach').addEventListener('click', () => input.click());
input.addEventListener('change', () => {
  tray.add([...input.files]);
  input.value = '';
});
for (const name of ['dragover', 'drop']) {
  form.addEventListener(name, (event) => {
    if (button.hidden || ![...(event.dataTransfer?.types ?? [])].includes('Files')) return;
    event.preventDefault();
    if (name === 'drop') tray.add([...event.dataTransfer.files]);
  });
}
form.addEventListener('paste', (event) => {
  const files = [...(event.clipboardData?.files ?? [])];
  if (!files.length || button.hidden) return;
  event.preventDefault();
  tray.add(files);
});
hear('canned:files', ({ field, files }) => field === words && tray.adopt(files));
