/** Calls of the widget's HTTP surface, each with the website token and, where there is one, the session. */

const PATIENCE = 20000;

/** An answer that is no success: `status` 0 means that no answer came at all. */
export class Refusal extends Error {
  constructor(status, body) {
    super(`refused with ${status}`);
    this.status = status;
    this.body = body;
  }

  /** Worth another try with the very same request. */
  get isTemporary() {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

export class Api {
  constructor(base, websiteToken) {
    this.base = base;
    this.websiteToken = websiteToken;
    this.token = null;
  }

  address(path, query) {
    return `${this.base}${path}?${new URLSearchParams({ website_token: this.websiteToken, ...query })}`;
  }

  headers() {
    const language = { 'Accept-Language': document.documentElement.lang };
    return this.token ? { ...language, 'X-Auth-Token': this.token } : language;
  }

  async call(method, path, { query, body } = {}) {
    const headers = this.headers();
    if (body) headers['Content-Type'] = 'application/json';
    let answer;
    try {
      answer = await fetch(this.address(path, query), {
        method, headers, body: body && JSON.stringify(body), credentials: 'omit', signal: AbortSignal.timeout(PATIENCE),
      });
    } catch (noAnswer) {
      throw new Refusal(0, noAnswer.message);
    }
    const text = await answer.text();
    if (!answer.ok) throw new Refusal(answer.status, text);
    return text ? JSON.parse(text) : null;
  }

  get(path, query) {
    return this.call('GET', path, { query });
  }

  post(path, body) {
    return this.call('POST', path, { body: body || {} });
  }

  patch(path, body) {
    return this.call('PATCH', path, { body });
  }

  /** Sends a form with files; `progress` hears parts of one. A form has no time limit: lines may be slow. */
  upload(path, form, progress) {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('POST', this.address(path));
      for (const [name, value] of Object.entries(this.headers())) request.setRequestHeader(name, value);
      request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
      request.onerror = () => reject(new Refusal(0, ''));
      request.onload = () => {
        if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText));
        else reject(new Refusal(request.status, request.responseText));
      };
      request.send(form);
    });
  }
}
