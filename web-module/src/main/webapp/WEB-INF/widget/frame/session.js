/**
 * What the frame knows of its visitor: session, contact, conversation, messages, who of the team is there.
 * Views listen to `change`; nothing here touches the page.
 */
import { Cable } from './cable.js';
import { newKey, Timeline } from './timeline.js';

const PAGE = 20;
const LONG_PAGE = 100;
const TYPING_FADES = 30000;
const POLL = 10000;

export class Session {
  constructor(api, boot) {
    this.api = api;
    this.boot = boot;
    this.contact = null;
    this.conversation = null;
    this.timeline = new Timeline();
    // Up to here nothing is missing. An own message that was sent while the line was dead proves nothing.
    this.heard = 0;
    this.team = [];
    this.typist = null;
    this.line = 'idle';
    this.place = {};
    this.waiting = [];
    this.listeners = { change: [], arrival: [], token: [] };
    this.cable = new Cable(boot.cable_url, {
      event: (name, body) => this.hear(name, body),
      live: () => this.goLive(),
      lost: () => this.setLine('lost'),
    });
  }

  on(event, listener) {
    this.listeners[event].push(listener);
  }

  emit(event, detail) {
    for (const listener of this.listeners[event]) listener(detail);
  }

  /** Continues a session from an earlier visit; a session the server does not know any more is forgotten. */
  async resume(token) {
    if (!token) return;
    this.api.token = token;
    await this.configure();
    if (this.contact.pubsub_token) await this.load();
  }

  /** Asks who this is; the server hands out a new session where there was none or a stale one. */
  async configure() {
    const { website_channel_config: website, contact } = await this.api.post('/config');
    this.contact = contact;
    this.adopt(website.auth_token);
    if (contact.pubsub_token) this.cable.subscribe(contact.pubsub_token);
  }

  adopt(token) {
    if (!token || token === this.api.token) return;
    this.api.token = token;
    this.emit('token', token);
  }

  async load() {
    const [conversation, page] = await Promise.all([this.api.get('/conversations'), this.api.get('/messages')]);
    this.conversation = conversation.id ? conversation : null;
    this.timeline.clear();
    this.timeline.merge(page.payload);
    this.timeline.hasOlder = page.payload.length >= PAGE;
    this.heard = 0;
    this.note(page.payload);
    this.emit('change');
  }

  note(messages) {
    for (const { id } of messages) this.heard = Math.max(this.heard, id);
  }

  async loadOlder() {
    const { payload } = await this.api.get('/messages', { before: this.timeline.first });
    this.timeline.hasOlder = payload.length >= PAGE;
    this.timeline.merge(payload);
    this.emit('change');
  }

  /** Reads what came since the line was last known to be whole, however much it is. */
  async catchUp() {
    if (!this.contact?.pubsub_token) return;
    for (let full = true; full; ) {
      const after = this.heard;
      const { payload } = await this.api.get('/messages', after ? { after } : {});
      full = Boolean(after) && payload.length >= LONG_PAGE;
      this.note(payload);
      const before = this.unseen;
      if (this.timeline.merge(payload) && this.unseen > before) this.emit('arrival', payload[payload.length - 1]);
    }
    const conversation = await this.api.get('/conversations');
    this.conversation = conversation.id ? { ...this.conversation, ...conversation } : null;
    this.emit('change');
  }

  async loadTeam() {
    this.team = (await this.api.get('/inbox_members')).payload;
    this.emit('change');
  }

  goLive() {
    this.setLine('live');
    this.catchUp().catch(() => this.setLine('lost'));
  }

  setLine(line) {
    this.line = line;
    clearInterval(this.poll);
    if (line === 'lost') this.poll = setInterval(() => this.catchUp().catch(() => {}), POLL);
    this.emit('change');
  }

  hear(event, body) {
    if (event === 'message.created') this.receive(body);
    else if (event === 'message.updated') this.timeline.merge([body]);
    else if (event === 'conversation.typing_on') this.setTypist(body.user.type === 'contact' ? null : body.user);
    else if (event === 'conversation.typing_off') this.setTypist(null);
    else if (event.startsWith('conversation.')) this.follow(body);
    this.emit('change');
  }

  receive(message) {
    this.note([message]);
    const fresh = this.timeline.merge([message]);
    if (message.message_type === 0) return;
    this.setTypist(null);
    if (fresh) this.emit('arrival', message);
  }

  follow(conversation) {
    const known = this.conversation;
    if (known && known.id > conversation.id) return;
    this.conversation = { ...known, id: conversation.id, status: conversation.status };
  }

  setTypist(person) {
    clearTimeout(this.typingFades);
    this.typist = person;
    if (person) this.typingFades = setTimeout(() => this.setTypist(null), TYPING_FADES);
    this.emit('change');
  }

  get unseen() {
    return this.timeline.unseen(this.conversation?.contact_last_seen_at || 0).length;
  }

  /** The visitor has the newest message before the eyes. */
  async see() {
    if (!this.conversation || !this.unseen) return;
    this.timeline.markSeen();
    this.emit('change');
    await this.api.post('/conversations/update_last_seen');
  }

  async type(on) {
    if (this.conversation) await this.api.post('/conversations/toggle_typing', { typing_status: on ? 'on' : 'off' });
  }

  /** Whether the visitor is asked something first: not who wrote before, nor whom the site introduced. */
  asks(website) {
    return Boolean(website.pre_chat_form_enabled && !this.conversation && !this.contact?.identifier);
  }

  /** Begins the conversation with what the visitor says about himself. Again, after no answer, it is the same one. */
  async begin(answers, content) {
    if (!this.api.token) await this.configure();
    this.beginning = this.beginning?.content === content ? this.beginning : { content, echo_id: newKey() };
    const message = { ...this.beginning, timestamp: new Date().toString(), referer_url: this.place.referrerURL || '' };
    const begun = await this.api.post('/conversations', { ...answers, message });
    this.conversation = { id: begun.id, status: begun.status, contact_last_seen_at: begun.contact_last_seen_at };
    this.timeline.merge(begun.messages);
    this.emit('change');
    await this.configure().then(() => this.settle()).then(() => this.catchUp()).catch(() => {});
    return this.timeline.entries.find((entry) => entry.mine);
  }

  /** Shows a message at once and sends it; a failed one stays, and may be sent again with the same echo id. */
  write(content, files) {
    const entry = this.timeline.append(content, files);
    this.emit('change');
    return this.send(entry).then(() => entry);
  }

  /** One after the other: so they arrive in the order in which they were written. */
  send(entry) {
    Object.assign(entry, { state: 'sending', error: undefined, progress: 0 });
    this.emit('change');
    this.sending = (this.sending || Promise.resolve()).then(() => this.sendNow(entry));
    return this.sending;
  }

  async sendNow(entry) {
    try {
      const begins = !this.conversation;
      if (!this.api.token) await this.configure();
      const message = await this.deliver(entry);
      this.timeline.merge([{ ...message, echo_id: entry.key }]);
      this.conversation = { ...this.conversation, id: message.conversation_id, status: 'open' };
      if (!this.contact?.pubsub_token) await this.configure();
      if (begins) await this.settle();
    } catch (refused) {
      if (!entry.id) Object.assign(entry, { state: 'failed', error: refused });
    }
    this.emit('change');
  }

  /** Tells how the visitor liked it; `kept` hears that it is kept, before anything is drawn. */
  async rate(entry, rating, feedback, kept) {
    const csat_survey_response = { rating, feedback_message: feedback };
    await this.api.patch('/messages/' + entry.id, { message: { submitted_values: { csat_survey_response } } });
    entry.content_attributes = { ...entry.content_attributes, submitted_values: { csat_survey_response } };
    kept();
    // Where the cable has told it already, only this says that there is something to draw.
    entry.rated = (entry.rated || 0) + 1;
    this.emit('change');
  }

  deliver(entry) {
    const about = { echo_id: entry.key, timestamp: new Date().toString(), referer_url: this.place.referrerURL || '' };
    const message = { content: entry.content, ...about };
    if (!entry.files?.length) return this.api.post('/messages', { message });
    const form = new FormData();
    for (const [name, value] of Object.entries(message)) form.append(`message[${name}]`, value);
    for (const file of entry.files) form.append('message[attachments][]', file, file.name);
    return this.api.upload('/messages', form, (part) => {
      entry.progress = part;
      this.emit('change');
    });
  }

  /** Does what needs a known contact or a conversation: now, or as soon as there is one. */
  async once(needs, work) {
    if (needs === 'conversation' ? this.conversation : this.contact?.pubsub_token) await work();
    else this.waiting.push(work);
  }

  async settle() {
    for (const work of this.waiting.splice(0)) await work();
  }

  async end() {
    await this.api.get('/conversations/toggle_status');
    this.conversation = { ...this.conversation, status: 'resolved' };
    this.emit('change');
  }

  /** Tells who the visitor is; another person than before gets a session of its own. */
  async identify(identifier, user) {
    if (!this.api.token) await this.configure();
    const answer = await this.api.patch('/contact/set_user', { ...user, identifier: String(identifier) });
    const refused = answer.refused_custom_attributes;
    if (refused) console.warn('Widget: custom attributes were left out', refused);
    this.adopt(answer.widget_auth_token);
    await this.configure();
    await this.load();
    await this.settle();
  }
}
