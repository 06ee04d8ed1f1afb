// Before a message goes out whose variables have no value: says which, shows what would be sent, and asks.

import { act, find } from './core.js';
import { ask } from './dialogs.js';

/**
 * Asks when it has to.
 *
 * @returns the text as it will be sent, or null when it is not to be sent
 */
export async function agreed(id, content) {
  if (!content.includes('{{')) return content;
  let preview;
  try {
    preview = await act(`conversations/${id}/preview`, { content });
  } catch (problem) {
    if (problem.status === 0) return content;
    throw problem;
  }
  return preview.undefined.length ? show(preview) : preview.content;
}

async function show({ content, undefined: names }) {
  const dialog = document.getElementById('undefined-variables');
  find('[data-names]', dialog).replaceChildren(
    ...names.map((name) => {
      const item = document.createElement('li');
      const code = document.createElement('code');
      code.textContent = `{{${name}}}`;
      item.append(code);
      return item;
    }),
  );
  find('[data-preview]', dialog).textContent = content.trim() || '—';
  return (await ask(dialog)) === 'send' ? content : null;
}
