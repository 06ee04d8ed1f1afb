// The picture of a contact, or one's own: chosen, made small, sent up, removed again.

import { act, find, sendUp } from './core.js';
import { ask } from './dialogs.js';
import { refusal, toast } from './toasts.js';
import { say } from './texts.js';

const SIDE = 512;
const file = document.getElementById('picture-file');
const tools = () => find('[data-picture-path]');

/**
 * The middle square, turned as the camera was held: a large photo of any kind that the browser knows becomes a small one of a kind
 * that the server knows. What the browser cannot draw goes as it is, and the server says what is wrong with it.
 */
async function small(chosen) {
  try {
    const drawn = await createImageBitmap(chosen);
    const side = Math.min(drawn.width, drawn.height);
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = SIDE;
    const brush = canvas.getContext('2d');
    brush.fillStyle = '#FFFFFF';
    brush.fillRect(0, 0, SIDE, SIDE);
    brush.imageSmoothingQuality = 'high';
    brush.drawImage(drawn, (drawn.width - side) / 2, (drawn.height - side) / 2, side, side, 0, 0, SIDE, SIDE);
    drawn.close();
    const blob = await new Promise((resolve) => { canvas.toBlob(resolve, 'image/jpeg', 0.92); });
    return blob ?? chosen;
  } catch {
    return chosen;
  }
}

async function change(work, said, done) {
  tools().classList.add('is-busy');
  try {
    const answer = await work(tools().dataset.picturePath);
    toast(say(said));
    done(answer?.face ?? null);
  } catch (problem) {
    refusal(problem);
  } finally {
    tools()?.classList.remove('is-busy');
  }
}

/** Listens to the tools of the page; `done` is told the address of the new picture, null for none. */
export function begin(done) {
  file.addEventListener('change', async () => {
    const [chosen] = file.files;
    file.value = '';
    if (chosen) await change(async (path) => sendUp(path, await small(chosen)), 'general_live.toast.picture_saved', done);
  });
  document.addEventListener('click', async (event) => {
    if (event.target.closest('#picture-choose')) file.click();
    else if (event.target.closest('#picture-remove') && (await ask(document.getElementById('picture-dialog'))) === 'remove') {
      await change((path) => act(path, undefined, 'DELETE'), 'general_live.toast.picture_removed', done);
      document.getElementById('picture-choose')?.focus();
    }
  });
}
