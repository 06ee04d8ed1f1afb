// What moves the open conversation: news of it, gaps in the news, changed rules.

import { find, hear } from './core.js';
import { avatar, faceOf } from './faces.js';
import { forgetAll } from './kept-threads.js';
import { fetchBubble } from './log.js';
import { head, note, open, take } from './open.js';
import { say } from './texts.js';
import { drop, goAlong, markRead, openConversation, overtake, overtakeAll, revalidate, sayWhatIsOpen } from './thread.js';
import { stopTyping, typing } from './typing.js';

/** By what a conversation may leave the reach of who sees it by who has it. */
const LEAVES = new Set(['assignee_changed', 'participants_changed']);

function showViewers({ conversation, agents }) {
  if (conversation !== open().id) return;
  document.getElementById('viewers').replaceChildren(
    ...agents.map(({ id, name }) => {
      const face = avatar(name, 'a24', faceOf(document.getElementById(`assignee-${id}`)));
      face.title = say('conversations_live.viewing', name);
      return face;
    }),
  );
}

/** Whether these facts say that the open conversation stands otherwise than its header says. */
function isElsewhere({ status, assignee, snoozedUntil }) {
  const shown = open();
  return status !== shown.status || (assignee ?? 0) !== shown.assignee || (snoozedUntil ?? null) !== shown.until;
}

hear('live', (frame) => {
  if (frame.event === 'viewers') return showViewers(frame);
  if (frame.event === 'contact_updated' && frame.hint.contactId === open().contactId) revalidate();
  if (!frame.conversation) return;
  if (!frame.event.startsWith('typing_')) overtake(frame.conversation);
  if (frame.event === 'conversation_merged') {
    if (frame.hint.into) goAlong({ merged: frame.conversation, kept: frame.hint.into });
    else drop(frame.conversation);
  }
  if (frame.conversation !== open().id) return;
  note(frame.version ?? 0);
  if (LEAVES.has(frame.event) && find('[data-partly]')) revalidate();
  const { hint } = frame;
  if (frame.event === 'message_created' || frame.event === 'message_updated') {
    fetchBubble(frame.conversation, frame.id);
    stopTyping(hint.by);
  } else if (frame.event === 'typing_on' && (hint.private || !hint.by.startsWith('AGENT-'))) typing(hint.by, hint.name);
  else if (frame.event === 'typing_off') stopTyping(hint.by);
  if (frame.event === 'conversation_merged') revalidate();
  if (hint?.status) {
    head().dataset.unread = hint.unread;
    if (isElsewhere(hint)) take({ ...hint, version: frame.version });
    if (hint.unread) markRead();
  }
});
hear('signed-in', () => find('#thread [data-load-again]')?.click());
hear('live:gap', () => {
  overtakeAll();
  sayWhatIsOpen();
  revalidate();
});
hear('live:rules', () => {
  forgetAll();
  revalidate();
});
hear('stale', revalidate);
hear('merged', goAlong);
hear('unmerged', (id) => {
  drop(open().id);
  drop(id);
  openConversation(id);
});
hear('live:welcome', sayWhatIsOpen);
