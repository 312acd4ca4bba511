/** The views over a server: lists whose rows come when they are looked at. */

class ServedClaimsView extends ClaimsView {
  constructor(filters, container) {
    super(filters, container);
    this.list.need = async index => { if (await filters.need(index)) this.list.refill(); };
    this.order.onchange = null;
    this.order.addEventListener('change', () => { filters.order = this.order.value; filters.apply(); });
  }

  update() {
    if (this.filters.order !== this.order.value) return;
    if (this.list.items !== this.filters.claims) this.list.show(this.filters.claims);
  }
}

class ServedTimelineView extends TimelineView {
  constructor(filters, panel, container) {
    super(filters, panel, container);
    this.list.need = index => this.need(index);
  }

  async update() {
    const { filters } = this;
    const answer = await api.get('timeline', [...filters.parameters(), ['limit', ServedFilters.window]]);
    if (!answer) return;
    this.summary.textContent = counted(answer.dated, 'claim') + ' with a day, month or year; '
      + counted(answer.total - answer.dated, 'other') + ' without.';
    this.drawBars(answer.bins.map(([label, from, until, count]) => ({ label, from, until, count })));
    this.claims = new Array(Math.min(answer.dated, ServedFilters.longest));
    this.place(answer, 0);
    this.list.show(this.claims);
  }

  place(answer, offset) {
    takeExcerpt(answer.slice);
    answer.keys.forEach((key, index) => { this.claims[offset + index] = data.claimOfKey.get(key); });
  }

  async need(index) {
    const offset = Math.floor(index / ServedFilters.window) * ServedFilters.window;
    if (this.asking === offset) return;
    this.asking = offset;
    const claims = this.claims;
    const answer = await api.get('timeline', [
      ...this.filters.parameters(), ['offset', offset], ['limit', ServedFilters.window],
    ], 'timeline-window');
    this.asking = undefined;
    if (!answer || claims !== this.claims) return;
    this.place(answer, offset);
    this.list.refill();
  }
}

class ServedEntitiesView extends EntitiesView {
  constructor(filters, container) {
    super(filters, container);
    this.list.need = index => this.need(index);
  }

  row(entity) {
    return super.row(entity);
  }

  async update() {
    const answer = await this.ask(0, 'entities');
    if (!answer) return;
    this.found = new Array(Math.min(answer.total, ServedFilters.longest));
    this.place(answer, 0);
    this.list.show(this.found);
  }

  ask(offset, kind) {
    return api.get('entities', [
      ...this.filters.parameters(), ['order', this.order.value === 'name' ? 'relation' : null], ['offset', offset],
      ['limit', ServedFilters.window],
    ], kind);
  }

  place(answer, offset) {
    takeExcerpt(answer.slice);
    answer.entities.forEach(([id, count], index) => {
      const entity = data.entityOfId.get(id);
      this.counts[entity] = count;
      this.found[offset + index] = entity;
    });
  }

  async need(index) {
    const offset = Math.floor(index / ServedFilters.window) * ServedFilters.window;
    if (this.asking === offset) return;
    this.asking = offset;
    const found = this.found;
    const answer = await this.ask(offset, 'entities-window');
    this.asking = undefined;
    if (!answer || found !== this.found) return;
    this.place(answer, offset);
    this.list.refill();
  }
}

class ServedContestedView extends ContestedView {
  async update() {
    const answer = await api.get('contested', this.filters.parameters());
    if (!answer) return;
    takeExcerpt(answer.slice);
    const position = key => data.claimOfKey.get(key);
    data.disputes = [];
    for (const { affirming, denying } of answer.disputes) {
      data.dispute(affirming.map(position).filter(claim => claim >= 0), denying.map(position).filter(claim => claim >= 0));
    }
    this.container.replaceChildren();
    this.rows.clear();
    this.make();
    const shown = data.disputes.length;
    this.summary.textContent = answer.total === 0 ? 'No proposition in sight is affirmed by one holder and denied by another.'
      : counted(answer.total, 'proposition') + ' that someone affirms and someone else denies'
        + (shown < answer.total ? '; the ' + shown + ' with most claims are shown.' : '.');
  }
}

/** The picture of what lies around the chosen thing, or of the things with most claims. */
class ServedGraphView extends GraphView {
  shownClaims() { return this.drawn || []; }

  async update() {
    const chosen = this.picture.chosen;
    const answer = await api.get('graph', [
      ...this.filters.parameters(), ['around', chosen >= 0 ? data.entities.id[chosen] : null],
    ]);
    if (!answer) return;
    data.entities.x.fill(null);
    data.entities.y.fill(null);
    takeExcerpt(answer.slice);
    this.drawn = answer.keys.map(key => data.claimOfKey.get(key)).filter(claim => claim !== undefined);
    this.picture.joinPairs();
    this.isFitted = this.isMoved = false;
    super.update();
  }

  choose(entity) {
    const isNew = entity !== this.picture.chosen;
    this.picture.chosen = entity;
    if (isNew && entity >= 0 && (data.entities.x[entity] ?? null) === null) return this.update();
    super.choose(entity);
  }
}

/** Documents that were opened; others are found by the search field. */
class ServedDocumentView extends DocumentView {
  get withoutText() {
    return 'The store has annotations of this document without its text; only quoted words are shown. “entente annotate --with-text” keeps texts with annotations.';
  }

  async update() {
    if (this.shown >= 0) return;
    const answer = await api.get('document', []);
    if (!answer || this.shown >= 0) return;
    data.take(answer.slice);
    if (answer.name !== null) this.show(data.documentOfName.get(answer.name));
  }

  show(document) {
    this.list();
    super.show(document);
  }
}
