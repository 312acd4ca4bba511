/** Questions to the server that the page came from. A newer question of a kind ends an older one. */
class Api {
  constructor() {
    this.running = new Map();
    this.asked = 0;
  }

  /**
   * The answer to a question; null where a newer one of its kind has taken its place. `parameters` are pairs of name and
   * value.
   */
  async get(name, parameters = [], kind = name) {
    this.running.get(kind)?.abort();
    const controller = new AbortController();
    this.running.set(kind, controller);
    const query = new URLSearchParams(parameters.filter(([, value]) => value !== null && value !== undefined));
    try {
      return await this.send('/api/' + name + '?' + query, { signal: controller.signal });
    } catch (error) {
      if (error.name === 'AbortError') return null;
      throw error;
    } finally {
      if (this.running.get(kind) === controller) this.running.delete(kind);
    }
  }

  async post(name, body) {
    return this.send('/api/' + name, {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
    });
  }

  async send(target, options) {
    const token = sessionStorage.getItem('entente-token');
    const headers = { ...options.headers, ...(token ? { Authorization: 'Bearer ' + token } : {}) };
    const response = await fetch(target, { ...options, headers });
    if (response.status === 401) {
      await this.askForToken();
      return this.send(target, options);
    }
    if (response.ok) return response.json();
    const sentence = (await response.text()).trim();
    showNotice(sentence || 'The server answers with ' + response.status + '.');
    throw new Error(sentence);
  }

  /** Asks the reader for the token that the server wants; kept until the tab is closed. */
  askForToken() {
    this.entered ??= new Promise(resolve => {
      const field = element('input', { type: 'password', id: 'token', autocomplete: 'off' });
      const form = element('form', {
        class: 'notice token', onsubmit: event => {
          event.preventDefault();
          sessionStorage.setItem('entente-token', field.value.trim());
          form.remove();
          this.entered = null;
          resolve();
        },
      }, element('label', {}, 'This server wants its token: ', field), ' ', element('button', {}, 'Go on'));
      document.body.prepend(form);
      field.focus();
    });
    return this.entered;
  }
}

const api = new Api();

/** Tells what went wrong, until it is closed. */
function showNotice(text) {
  byId('notice')?.remove();
  const notice = element('p', { id: 'notice', class: 'notice', role: 'alert' }, text, ' ',
    element('button', { type: 'button', onclick: () => notice.remove() }, 'Close'));
  document.body.prepend(notice);
}
