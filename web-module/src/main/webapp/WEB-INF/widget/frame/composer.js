/** Where the visitor writes: text, emoji, files by button, paste or drop. */
import { h, icon, iconButton } from './dom.js';
import { palette } from './emoji.js';
import { count, say, size } from './words.js';

const IDLE = 3000;
const LINES = 132;

export class Composer {
  constructor(app) {
    this.app = app;
    this.files = [];
    this.build();
  }

  build() {
    const { boot } = this.app;
    this.field = h('textarea', {
      rows: 1, maxLength: boot.limits.text, dir: 'auto', enterKeyHint: 'send', 'aria-label': say('composer.placeholder'),
      placeholder: say('composer.placeholder'), oninput: () => this.typed(), onkeydown: (event) => this.pressed(event),
      onpaste: (event) => this.pasted(event),
    });
    this.picker = h('input', { type: 'file', multiple: true, hidden: true, onchange: () => this.picked() });
    this.sendButton = iconButton('send', say('composer.send'), () => this.submit(), { class: 'icon-button send' });
    this.chips = h('ul', { class: 'chips', hidden: true, 'aria-label': say('composer.files') });
    this.notice = h('p', { class: 'notice', role: 'alert', hidden: true });
    this.emojiButton = iconButton('smile', say('composer.emoji'), () => this.toggleEmoji(), { 'aria-expanded': 'false', 'aria-haspopup': 'grid' });
    this.attachButton = iconButton('paperclip', say('composer.attach'), () => this.picker.click());
    this.node = h('form', { class: 'composer', onsubmit: (event) => event.preventDefault() }, this.notice, this.chips,
      h('div', { class: 'field' }, this.field,
        h('div', { class: 'actions' }, this.attachButton, this.emojiButton, this.sendButton)), this.picker);
    this.paint();
  }

  paint() {
    this.attachButton.hidden = !this.app.may('attachments', 'enableFileUpload');
    this.emojiButton.hidden = !this.app.may('emoji_picker', 'enableEmojiPicker');
    const empty = !this.field.value.trim() && !this.files.length;
    this.sendButton.setAttribute('aria-disabled', String(empty));
    this.field.style.height = 'auto';
    this.field.style.height = Math.min(LINES, this.field.scrollHeight) + 'px';
  }

  typed() {
    this.paint();
    clearTimeout(this.idle);
    this.idle = setTimeout(() => this.setTyping(false), IDLE);
    this.setTyping(this.field.value.trim() !== '');
  }

  setTyping(on) {
    if (on === Boolean(this.isTyping)) return;
    this.isTyping = on;
    if (!on) clearTimeout(this.idle);
    // Whether «is writing» arrives is not worth a word to the visitor.
    this.app.session.type(on).catch(() => {});
  }

  pressed(event) {
    const touch = matchMedia('(pointer: coarse)').matches;
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || touch) return;
    event.preventDefault();
    this.submit();
  }

  submit() {
    const content = this.field.value.trim();
    if (!content && !this.files.length) return;
    const written = this.app.session.write(content, this.files);
    this.files = [];
    this.field.value = '';
    this.warn('');
    this.paintFiles();
    this.setTyping(false);
    written.then((entry) => this.app.wrote(entry));
    this.focus();
  }

  picked() {
    this.add([...this.picker.files]);
    this.picker.value = '';
  }

  pasted(event) {
    const files = [...(event.clipboardData?.files || [])];
    if (!files.length) return;
    event.preventDefault();
    this.add(files);
  }

  /** Takes files up to the limits; what is too much is named, the rest is kept. */
  add(files) {
    if (this.attachButton.hidden) return;
    const { limits } = this.app.boot;
    const fitting = files.filter((file) => file.size > 0 && file.size <= limits.bytes);
    const room = limits.files - this.files.length;
    this.files.push(...fitting.slice(0, room));
    if (fitting.length < files.length) this.warn(say('composer.too_large', size(limits.bytes)));
    else if (fitting.length > room) this.warn(count('composer.too_many', limits.files));
    else this.warn('');
    this.paintFiles();
    this.focus();
  }

  warn(text) {
    this.notice.textContent = text;
    this.notice.hidden = !text;
  }

  paintFiles() {
    this.chips.hidden = !this.files.length;
    this.chips.replaceChildren(...this.files.map((file, index) =>
      h('li', {}, icon('file', 16), h('span', { class: 'line', dir: 'auto' }, file.name), h('span', { class: 'quiet' }, size(file.size)),
        iconButton('close', say('composer.remove', file.name), () => {
          this.files.splice(index, 1);
          this.paintFiles();
          this.focus();
        }))));
    this.paint();
  }

  toggleEmoji() {
    if (this.palette?.isConnected) {
      this.palette.dismiss(true);
      return;
    }
    this.palette = palette(this.emojiButton, (sign) => {
      this.field.setRangeText(sign, this.field.selectionStart, this.field.selectionEnd, 'end');
      this.typed();
    });
    this.node.prepend(this.palette);
    this.palette.querySelector('button').focus();
  }

  focus() {
    this.field.focus({ preventScroll: true });
  }
}
