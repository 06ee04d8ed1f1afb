// «Adicionar aos atalhos»: a message becomes a canned response, under a short code that is asked for.

import { act, find } from './core.js';
import { openDialog } from './dialogs.js';
import { toast } from './toasts.js';
import { say } from './texts.js';

const dialog = document.getElementById('new-canned');
const code = document.getElementById('new-canned-code');
const content = document.getElementById('new-canned-content');

function refuse(field, text) {
  const error = document.getElementById(`${field.id}-error`);
  error.textContent = text;
  error.hidden = !text;
  field.toggleAttribute('aria-invalid', Boolean(text));
}

/** Asks for the short code of these words. */
export function askCanned(words) {
  code.value = '';
  content.value = words;
  refuse(code, '');
  refuse(content, '');
  openDialog(dialog);
  code.focus();
}

find('form', dialog).addEventListener('submit', async (event) => {
  event.preventDefault();
  const button = find('[type="submit"]', dialog);
  button.classList.add('is-busy');
  refuse(code, '');
  refuse(content, '');
  try {
    await act('canned_responses', { short_code: code.value, content: content.value });
    dialog.close();
    toast(say('conversations_live.toast.canned'));
  } catch (problem) {
    const field = problem.field === 'content' ? content : code;
    refuse(field, problem.detail ?? say('general_live.error.offline'));
    field.focus();
  } finally {
    button.classList.remove('is-busy');
  }
});
