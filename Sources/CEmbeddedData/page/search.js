/** Finds entities, claims and documents by words, as they are typed (ARIA combobox with a list). */
class Search {
  static most = { entities: 8, claims: 6, documents: 4 };

  constructor() {
    this.input = byId('search');
    this.list = byId('found');
    this.active = -1;
    this.input.addEventListener('input', () => this.find());
    this.input.addEventListener('keydown', event => this.press(event));
    this.input.addEventListener('blur', () => setTimeout(() => this.close(), 150));
    addEventListener('keydown', event => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.target.matches('input, select, textarea')) return;
      event.preventDefault();
      this.input.focus();
    });
  }

  /** Lower case without accents, so that nobody needs to type them. */
  static form(text) {
    return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
  }

  /** The forms of everything that can be found, made at the first search. */
  prepare() {
    const { entities } = data;
    this.names = this.names || entities.id.map((id, entity) => ({
      label: Search.form(entities.label[entity]), all: Search.form([entities.label[entity], ...(entities.aliases[entity] || []), id].join('\n')),
    }));
    this.sentences = this.sentences || data.claims.key.map((_, claim) => Search.form(claimSentence(claim) + '\n' + evidence(claim)));
    this.titles = this.titles || data.documents.name.map((name, document) => Search.form(documentTitle(document) + '\n' + name));
  }

  find() {
    const parts = Search.form(this.input.value).split(/\s+/).filter(Boolean);
    if (parts.length === 0) return this.close();
    this.prepare();
    const fits = text => parts.every(part => text.includes(part));
    const indices = (texts, most) => {
      const found = [];
      for (let index = 0; index < texts.length && found.length < most; index++) if (fits(texts[index])) found.push(index);
      return found;
    };
    const entities = [...this.names.keys()].filter(entity => fits(this.names[entity].all))
      .sort((a, b) => this.rank(a, parts[0]) - this.rank(b, parts[0]) || data.claimsOfEntity[b].length - data.claimsOfEntity[a].length)
      .slice(0, Search.most.entities);
    this.show([
      ...entities.map(entity => ({ address: entityAddress(entity), name: entityLabel(entity), note: spaced(typeName(entity)) })),
      ...indices(this.titles, Search.most.documents).map(document => ({
        address: address({ document: data.documents.name[document] }), name: documentTitle(document), note: 'document',
      })),
      ...indices(this.sentences, Search.most.claims).map(claim => ({
        address: claimAddress(claim), name: claimSentence(claim), note: 'claim',
      })),
    ]);
  }

  /** Exact names first, then beginnings, then the rest. */
  rank(entity, start) {
    const { label } = this.names[entity];
    return label === start ? 0 : label.startsWith(start) ? 1 : 2;
  }

  show(results) {
    this.results = results;
    this.active = -1;
    this.list.replaceChildren(...results.map((result, index) => element('li', {
      role: 'option', id: 'found-' + index, 'aria-selected': 'false', onmousedown: event => { event.preventDefault(); this.choose(index); },
    }, element('span', { class: 'name' }, result.name), element('span', { class: 'note' }, result.note))));
    if (results.length === 0) {
      this.list.append(element('li', { role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, 'Nothing found'));
    }
    this.list.hidden = false;
    this.input.setAttribute('aria-expanded', 'true');
    this.input.removeAttribute('aria-activedescendant');
    announce(counted(results.length, 'result'));
  }

  close() {
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
  }

  press(event) {
    if (event.key === 'Escape') {
      if (!this.list.hidden) event.stopPropagation();
      return this.close();
    }
    if (this.list.hidden || !this.results || this.results.length === 0) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const count = this.results.length;
      this.mark((this.active + (event.key === 'ArrowDown' ? 1 : this.active < 0 ? 0 : -1) + count) % count);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.choose(Math.max(0, this.active));
    }
  }

  mark(index) {
    this.list.children[this.active]?.setAttribute('aria-selected', 'false');
    this.active = index;
    this.list.children[index].setAttribute('aria-selected', 'true');
    this.list.children[index].scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', 'found-' + index);
  }

  choose(index) {
    this.close();
    page.open(this.results[index].address);
  }
}
