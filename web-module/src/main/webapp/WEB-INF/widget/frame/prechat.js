/** What the inbox wants to know before a chat: its questions, the first message, and one way on. */
import { fill, h } from './dom.js';
import { say } from './words.js';

const WIRE = { email: 'emailAddress', phone_number: 'phoneNumber', name: 'fullName' };
const INPUTS = { number: { type: 'text', inputMode: 'decimal' }, link: { type: 'url' }, date: { type: 'date' }, email: { type: 'email' } };
const LONGEST = { link: 2048, email: 254, text: 255, number: 32 };

export class PreChat {
  constructor(app) {
    this.app = app;
    this.questions = (app.website.pre_chat_form_options?.pre_chat_fields || []).map((field) => ({ field }));
    this.build();
  }

  build() {
    const { website, boot } = this.app;
    const lead = website.pre_chat_form_options?.pre_chat_message;
    this.message = h('textarea', { rows: 3, maxLength: boot.limits.text, dir: 'auto', id: 'prechat-message', placeholder: say('composer.placeholder') });
    this.first = { field: { name: 'message', required: true }, input: this.message, error: this.errorOf('message') };
    this.notice = h('p', { class: 'notice', role: 'alert', hidden: true });
    this.button = h('button', { class: 'primary' }, say('home.start'));
    this.node = h('form', { class: 'prechat', noValidate: true, onsubmit: (event) => this.submit(event) },
      lead ? h('p', { class: 'prechat-lead', dir: 'auto' }, lead) : null,
      this.questions.map((question) => this.row(question)),
      this.labelled(this.first, say('prechat.message')),
      this.notice, this.button);
    this.node.addEventListener('input', (event) => this.mend(event.target));
  }

  row(question) {
    const { field } = question;
    question.input = this.inputOf(field);
    question.error = this.errorOf(field.name);
    return this.labelled(question, this.labelOf(field));
  }

  labelOf({ name, label }) {
    if (label) return label;
    if (name === 'emailAddress') return say('prechat.email');
    return name === 'phoneNumber' ? say('prechat.phone') : say('prechat.name');
  }

  inputOf({ name, type, placeholder, values }) {
    const common = { id: 'prechat-' + name, name, dir: 'auto' };
    if (type === 'checkbox') return h('input', { ...common, type: 'checkbox' });
    if (type === 'list') return h('select', common, h('option', { value: '' }, say('prechat.choose')), values.map((value) => h('option', { value }, value)));
    const usual = { emailAddress: 'email', phoneNumber: 'tel', fullName: 'name' }[name];
    const input = INPUTS[type] || { type: name === 'phoneNumber' ? 'tel' : 'text' };
    return h('input', { ...common, ...input, autocomplete: usual, maxLength: LONGEST[type] || LONGEST.text,
      placeholder: placeholder || (name === 'phoneNumber' ? '+55 11 98765-4321' : '') });
  }

  errorOf(name) {
    return h('p', { class: 'prechat-error', id: `prechat-${name}-error`, hidden: true });
  }

  labelled({ field, input, error }, text) {
    input.setAttribute('aria-describedby', error.id);
    input.required = Boolean(field.required);
    const label = h('label', { for: input.id, dir: 'auto' }, text, field.required ? null : h('span', { class: 'quiet' }, say('prechat.optional')));
    const tick = input.type === 'checkbox';
    return h('div', { class: tick ? 'prechat-row is-tick' : 'prechat-row' }, tick ? [input, label] : [label, input], error);
  }

  get all() {
    return [...this.questions, this.first];
  }

  /** What was typed so far, by name; the form of another language goes on with it. */
  get typed() {
    return Object.fromEntries(this.all.map(({ field, input }) => [field.name, input.type === 'checkbox' ? input.checked : input.value]));
  }

  set typed(values) {
    for (const { field, input } of this.all) {
      if (input.type === 'checkbox') input.checked = Boolean(values[field.name]);
      else input.value = values[field.name] || '';
    }
  }

  mend(input) {
    const question = this.all.find((each) => each.input === input);
    if (question) this.complain(question, '');
  }

  complain({ input, error }, text) {
    error.textContent = text;
    error.hidden = !text;
    input.setAttribute('aria-invalid', String(Boolean(text)));
  }

  flawOf({ field, input }) {
    const empty = input.type === 'checkbox' ? !input.checked : !input.value.trim();
    if (empty) return field.required ? say('prechat.required') : '';
    const mail = field.name === 'emailAddress' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(input.value.trim());
    return mail ? say('prechat.email_invalid') : '';
  }

  async submit(event) {
    event.preventDefault();
    if (this.button.disabled) return;
    const flawed = this.all.filter((question) => {
      const flaw = this.flawOf(question);
      this.complain(question, flaw);
      return flaw;
    });
    if (flawed.length) {
      flawed[0].input.focus();
      return;
    }
    this.warn('');
    this.button.disabled = true;
    try {
      const begun = await this.app.session.begin(this.answers(), this.message.value.trim());
      this.app.began(begun);
    } catch (refused) {
      this.refuse(refused);
    }
    this.button.disabled = false;
  }

  answers() {
    const contact = { custom_attributes: {} };
    const custom = {};
    for (const { field, input } of this.questions) {
      const wire = Object.keys(WIRE).find((key) => WIRE[key] === field.name);
      const value = input.type === 'checkbox' ? input.checked : input.value.trim();
      if (value === '') continue;
      if (wire && field.field_type === 'standard') contact[wire] = value;
      else if (field.field_type === 'conversation_attribute') custom[field.name] = String(value);
      else contact.custom_attributes[field.name] = String(value);
    }
    return { contact, custom_attributes: custom };
  }

  /** The server looks more closely; what it says of a question stands beside it. */
  refuse(refused) {
    const said = readable(refused);
    const name = WIRE[said?.attributes?.[0]] || said?.attributes?.[0];
    const question = this.all.find(({ field }) => field.name === name);
    if (!question) return this.warn(this.app.reason(refused));
    this.complain(question, said.message);
    return question.input.focus();
  }

  warn(text) {
    fill(this.notice, text);
    this.notice.hidden = !text;
  }

  focus() {
    (this.questions[0]?.input || this.message).focus({ preventScroll: true });
  }
}

function readable(refused) {
  try {
    return JSON.parse(refused.body);
  } catch (noJson) {
    return null;
  }
}
