// «Enviar Transcrição»: to the contact, to the agent who has the conversation, or to another address.

import { act, all, find } from './core.js';
import { openDialog } from './dialogs.js';
import { head, open } from './open.js';
import { toast } from './toasts.js';
import { say } from './texts.js';

const dialog = document.getElementById('transcript-dialog');
const email = document.getElementById('transcript-email');
const error = document.getElementById('transcript-error');
let about = 0;

const chosen = () => find('[name="to"]:checked', dialog)?.value;

function offer(name, address) {
  const choice = find(`[name="to"][value="${name}"]`, dialog);
  const hint = document.getElementById(`transcript-${name}`);
  choice.disabled = !address;
  hint.textContent = address || hint.dataset.missing;
}

function refuse(text) {
  error.textContent = text;
  error.hidden = !text;
  email.toggleAttribute('aria-invalid', Boolean(text));
}

function follow() {
  email.closest('.field').hidden = chosen() !== 'other';
  refuse('');
}

/** Asks to whom the open conversation is sent. */
export function askTranscript() {
  about = open().id;
  const { contactEmail, assigneeName } = head().dataset;
  offer('contact', contactEmail);
  offer('assignee', assigneeName);
  const first = all('[name="to"]', dialog).find((choice) => !choice.disabled);
  first.checked = true;
  email.value = '';
  follow();
  openDialog(dialog);
  first.focus();
}

dialog?.addEventListener('change', follow);
find('form', dialog)?.addEventListener('submit', async (event) => {
  event.preventDefault();
  const button = find('[type="submit"]', dialog);
  button.classList.add('is-busy');
  try {
    await act(`conversations/${about}/transcript`, { to: chosen(), email: chosen() === 'other' ? email.value.trim() : null });
    dialog.close();
    toast(say('conversations_live.toast.transcript'));
  } catch (problem) {
    const text = problem.detail ?? say('general_live.error.offline');
    if (chosen() !== 'other') toast(text, 'error');
    else {
      refuse(text);
      email.focus();
    }
  } finally {
    button.classList.remove('is-busy');
  }
});
