// A message that its channel refused is sent once more.

import { act } from './core.js';
import { fetchBubble } from './log.js';
import { open } from './open.js';
import { refusal } from './toasts.js';

document.getElementById('thread').addEventListener('click', async (event) => {
  const button = event.target.closest('[data-try-again]');
  if (!button || button.disabled) return;
  const { id } = open();
  const { message } = button.closest('[data-message]').dataset;
  button.disabled = true;
  try {
    await act(`conversations/${id}/messages/${message}/retry`);
    fetchBubble(id, Number(message));
    document.getElementById('reply')?.focus();
  } catch (problem) {
    button.disabled = false;
    refusal(problem);
  }
});
