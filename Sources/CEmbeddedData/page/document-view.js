/** A document's text with its mentions, which lead to entities, and the evidence of its claims, which leads to them. */
class DocumentView {
  constructor(container) {
    this.shown = -1;
    this.choice = element('select', { id: 'document-choice', onchange: () => page.go({ document: this.choice.value }) });
    this.list();
    this.text = element('article', { class: 'text', tabindex: '0', 'aria-label': 'Document' });
    container.append(element('div', { class: 'bar' }, element('label', {}, 'Document ', this.choice)), this.text);
  }

  /** Offers every document that the page knows. */
  list() {
    this.choice.replaceChildren(...data.documents.name.map((name, index) => element('option', { value: name }, documentTitle(index))));
  }

  /** Shows the first document where none was shown yet. */
  update() {
    if (this.shown < 0 && data.documentCount > 0) this.show(0);
  }

  show(document) {
    if (document === this.shown) return;
    this.shown = document;
    this.choice.value = data.documents.name[document];
    this.places = new Map();
    this.text.replaceChildren(this.head(document), ...this.sections(document));
    this.text.scrollTop = 0;
  }

  head(document) {
    const { title, name, file, publisher, date, dateSource, dateReason, inconsistencies, details, text } = data.documents;
    const facts = [file[document], publisher[document], date[document] || 'undated'].filter(Boolean).join(' · ');
    const reason = dateReason[document] || dateSource[document];
    return element('header', {}, element('h2', {}, title[document] || name[document]), element('p', { class: 'facts' }, facts),
      reason ? element('p', { class: 'facts' }, 'Date: ' + reason) : '',
      (details[document] || []).map(one => element('p', { class: 'facts' }, one)),
      (inconsistencies[document] || []).map(one => element('p', { class: 'facts warning' }, one)),
      text[document] === null ? element('p', { class: 'facts warning' }, this.withoutText) : '');
  }

  /** What is said above a document whose text is missing. */
  get withoutText() {
    return 'The text was not at hand when this page was made; only quoted words are shown. “entente export --format html --documents FOLDER” adds it.';
  }

  sections(document) {
    const { text, unit } = data.text(document);
    const marks = this.marks(document);
    const flat = data.documents.sections[document];
    const blocks = [];
    for (let at = 0; at < flat.length; at += 3) {
      const kind = data.sections[flat[at]];
      const [begin, end] = [unit(flat[at + 1]), unit(flat[at + 2])];
      const isSet = kind === 'teaser' || kind === 'boilerplate';
      blocks.push(element('section', { class: 'section section-' + kind },
        isSet ? element('p', { class: 'set-aside' }, kind + ', not counted') : '',
        this.pieces(text, begin, end, marks)));
    }
    return blocks;
  }

  /** Everything that begins or ends somewhere in the text, in this language's units. */
  marks(document) {
    const { unit } = data.text(document);
    const { begin, end, entity, type } = data.documents.mentions[document];
    const mentions = (begin || []).map((start, index) => ({
      begin: unit(start), end: unit(end[index]), entity: entity[index], type: type[index], index,
    }));
    const claims = data.claimsOfDocument[document].map(claim => ({
      begin: unit(data.claims.begin[claim]), end: unit(data.claims.end[claim]), claim,
    }));
    return { mentions, claims };
  }

  /** The text cut where a mark begins or ends; the innermost mention makes a link of its piece. */
  pieces(text, begin, end, { mentions, claims }) {
    const lies = mark => mark.begin < end && mark.end > begin;
    const [inMentions, inClaims] = [mentions.filter(lies), claims.filter(lies)];
    const cuts = new Set([begin, end]);
    for (const mark of [...inMentions, ...inClaims]) {
      cuts.add(Math.max(begin, mark.begin));
      cuts.add(Math.min(end, mark.end));
    }
    const places = [...cuts].sort((a, b) => a - b);
    const pieces = [];
    for (let at = 0; at + 1 < places.length; at++) {
      const [from, until] = [places[at], places[at + 1]];
      const covers = mark => mark.begin <= from && mark.end >= until;
      const mention = inMentions.filter(covers).sort((a, b) => (a.end - a.begin) - (b.end - b.begin))[0];
      const piece = this.piece(text.slice(from, until), mention, inClaims.filter(covers).map(mark => mark.claim));
      this.places.set(piece, [from, until]);
      pieces.push(piece);
      const ending = inClaims.filter(mark => mark.end === until).map(mark => mark.claim);
      pieces.push(...ending.map(claim => this.marker(claim)));
    }
    return pieces;
  }

  piece(text, mention, claims) {
    const shown = text.replace(/\ufffc+/g, ' […] ');
    const classes = [claims.length > 0 ? 'evidence' : '', mention ? 'mention ' + typeClass(mention.type) : ''].filter(Boolean).join(' ');
    const attributes = { class: classes || null, 'data-claims': claims.length > 0 ? claims.join(' ') : null };
    if (!mention || shown.trim() === '') return element('span', attributes, shown);
    attributes['data-entity'] = mention.entity;
    if (mention.entity < 0) return element('span', { ...attributes, title: this.value(mention) }, shown);
    const title = entityLabel(mention.entity) + ', ' + spaced(typeName(mention.entity));
    return element('a', { ...attributes, href: entityAddress(mention.entity), title }, shown);
  }

  value(mention) {
    const value = data.documents.mentions[this.shown].value[mention.index];
    return (data.types[mention.type] || 'Thing').toLowerCase() + (value ? ': ' + value : '');
  }

  marker(claim) {
    return element('a', {
      href: claimAddress(claim), class: 'marker', 'data-claim': claim, title: claimSentence(claim),
      'aria-label': 'Claim ' + data.claims.id[claim] + ': ' + claimSentence(claim),
    }, data.claims.id[claim].replace(/^c0*/, ''));
  }

  /** Marks a claim's evidence or an entity's mentions, and brings the first of them into sight. */
  mark({ claim = -1, entity = -1, span = null }) {
    for (const old of this.text.querySelectorAll('.current')) old.classList.remove('current');
    if (span && claim < 0) return this.markSpan(span);
    const marked = [...this.text.querySelectorAll('[data-claims],[data-claim],[data-entity]')].filter(node =>
      claim >= 0 && ((node.dataset.claims || '').split(' ').includes(String(claim)) || node.dataset.claim === String(claim))
      || entity >= 0 && node.dataset.entity === String(entity));
    for (const node of marked) node.classList.add('current');
    this.bringIntoSight(marked[0]);
  }

  /** Marks the pieces that a stretch of text (begin and end in Unicode scalars) touches. */
  markSpan([begin, end]) {
    const { unit } = data.text(this.shown);
    const marked = [...this.places].filter(([, [from, until]]) => from < unit(end) && until > unit(begin)).map(([node]) => node);
    for (const node of marked) node.classList.add('current');
    this.bringIntoSight(marked[0]);
  }

  bringIntoSight(node) {
    if (node) node.scrollIntoView({ block: 'center', behavior: prefersStillness() ? 'auto' : 'smooth' });
  }
}
