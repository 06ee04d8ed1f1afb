/** The question how the visitor liked it: five steps, a few words if he likes, and thanks. He may think better of it for 14 days. */
import { h } from './dom.js';
import { say } from './words.js';

const OPEN = 14 * 86400;
const FACES = ['😞', '😑', '😐', '😀', '😍'];

/** What was chosen and typed and not sent yet, by message; a redraw takes none of it away. */
const drafts = new Map();

export const isSurvey = (entry) => entry.content_type === 'input_csat' && !entry.content_attributes?.deleted;

const answerOf = (entry) => entry.content_attributes?.submitted_values?.csat_survey_response;

export function survey(entry, app) {
  const draft = drafts.get(entry.id);
  const answer = answerOf(entry);
  const open = Date.now() / 1000 < entry.created_at + OPEN;
  if (answer && !(draft && open)) return thanks(entry, app, answer, open);
  return open ? form(entry, app, draft || {}) : h('p', { class: 'survey quiet' }, say('survey.closed'));
}

function thanks(entry, app, answer, open) {
  const change = h('button', { type: 'button', class: 'text-button', id: `survey-${entry.id}-change` }, say('survey.change'));
  const node = h('div', { class: 'survey' },
    h('p', { class: 'survey-thanks', role: 'status', tabIndex: -1, id: 'survey-' + entry.id },
      h('span', { class: 'survey-face', 'aria-hidden': 'true' }, face(entry, answer.rating)), h('span', {}, say('survey.thanks'))),
    answer.feedback_message ? h('p', { class: 'survey-said quiet', dir: 'auto' }, answer.feedback_message) : null,
    open ? change : null);
  change.addEventListener('click', () => {
    drafts.set(entry.id, { rating: answer.rating, feedback: answer.feedback_message || '' });
    const again = survey(entry, app);
    node.replaceWith(again);
    again.querySelector('input:checked')?.focus();
  });
  return node;
}

function face(entry, rating) {
  return entry.content_attributes?.display_type === 'star' ? rating + '★' : FACES[rating - 1];
}

function form(entry, app, draft) {
  const names = [say('survey.terrible'), say('survey.bad'), say('survey.okay'), say('survey.good'), say('survey.excellent')];
  const feedback = h('textarea', { rows: 2, maxLength: 2000, dir: 'auto', id: `survey-${entry.id}-feedback`, value: draft.feedback || '' });
  const notice = h('p', { class: 'notice', role: 'alert', hidden: true });
  const button = h('button', { class: 'primary slim', id: `survey-${entry.id}-send` }, say('survey.send'));
  const more = h('div', { class: 'survey-more', hidden: !draft.rating }, h('label', { for: feedback.id }, say('survey.feedback')), feedback, notice, button);
  const keep = (part) => drafts.set(entry.id, Object.assign(draft, part));
  const steps = names.map((name, index) => h('label', { class: 'survey-step' },
    h('input', { type: 'radio', id: `survey-${entry.id}-${index + 1}`, name: `survey-${entry.id}`, value: index + 1, checked: draft.rating === index + 1, onchange: () => {
      keep({ rating: index + 1 });
      more.hidden = false;
    } }),
    h('span', { class: 'survey-face', 'aria-hidden': 'true' }, face(entry, index + 1)), h('span', { class: 'survey-name' }, name)));
  feedback.addEventListener('input', () => keep({ feedback: feedback.value }));
  return h('form', { class: 'survey', noValidate: true, onsubmit: (event) => {
    event.preventDefault();
    send(entry, app, draft, { button, notice });
  } }, h('fieldset', {}, h('legend', {}, say('survey.title')), h('div', { class: 'survey-steps' }, steps)), more);
}

async function send(entry, app, draft, { button, notice }) {
  if (button.disabled || !draft.rating) return;
  button.disabled = true;
  notice.hidden = true;
  try {
    await app.session.rate(entry, draft.rating, draft.feedback?.trim() || null, () => drafts.delete(entry.id));
    document.getElementById('survey-' + entry.id)?.focus({ preventScroll: true });
  } catch (refused) {
    notice.textContent = refused.status === 422 ? say('survey.closed') : app.reason(refused);
    notice.hidden = false;
  } finally {
    button.disabled = false;
  }
}
