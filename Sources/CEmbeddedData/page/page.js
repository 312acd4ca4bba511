/**
 * The page: views behind tabs, one card, and addresses for everything, so that a claim can be cited by a link:
 * `#view=contested`, `#entity=state/russia`, `#claim=KEY`, `#document=NAME&span=BEGIN,END` (Unicode scalars).
 */
class Page {
  static views = { graph: 'Graph', claims: 'Claims', contested: 'Contested', timeline: 'Timeline', entities: 'Entities', documents: 'Documents' };

  start() {
    this.filters = this.makeFilters();
    this.panel = this.makePanel();
    this.cards = this.makeCards();
    this.views = this.makeViews(name => byId('view-' + name));
    this.search = this.makeSearch();
    this.stale = new Set(Object.keys(this.views));
    this.makeTabs();
    this.filters.listeners.push(() => this.filtersChanged());
    addEventListener('hashchange', () => this.follow());
    addEventListener('keydown', event => { if (event.key === 'Escape') this.closeCard(); });
    if (innerWidth < 900) byId('filters').open = false;
    byId('made').textContent = Object.entries(data.made).map(([name, value]) => name + ' ' + value).join(' · ');
    byId('made').hidden = byId('made').textContent === '';
    this.view = 'graph';
    this.filters.apply();
    this.follow();
  }

  makeFilters() { return new Filters(); }
  makePanel() { return new FilterPanel(this.filters, byId('filter-panel')); }
  makeCards() { return new Cards(this.filters); }
  makeSearch() { return new Search(); }

  makeViews(container) {
    return {
      graph: new GraphView(this.filters), claims: new ClaimsView(this.filters, container('claims')),
      contested: new ContestedView(this.filters, container('contested')),
      timeline: new TimelineView(this.filters, this.panel, container('timeline')),
      entities: new EntitiesView(this.filters, container('entities')), documents: new DocumentView(container('documents')),
    };
  }

  makeTabs() {
    const tabs = Object.entries(Page.views).map(([name, title]) => element('a', {
      role: 'tab', id: 'tab-' + name, href: address({ view: name }), 'aria-controls': 'view-' + name, 'aria-selected': 'false', tabindex: '-1',
      onkeydown: event => { if (event.key === ' ') { event.preventDefault(); this.go({ view: name }); } },
    }, title));
    byId('tabs').append(...tabs);
    moveFocusByArrows(byId('tabs'), '[role=tab]');
  }

  filtersChanged() {
    for (const name of Object.keys(this.views)) if (name !== 'documents') this.stale.add(name);
    this.refresh();
    if (this.shownCard) this.shownCard();
    byId('counts').textContent = this.countsText();
  }

  countsText() {
    const { claims, isActive } = this.filters;
    const { claimCount, entityCount, documentCount } = this.totals;
    return isActive ? claims.length.toLocaleString('en') + ' of ' + counted(claimCount, 'claim')
      : [counted(claimCount, 'claim'), counted(entityCount, 'entity', 'entities'), counted(documentCount, 'document')].join(', ');
  }

  /** How much there is in all. */
  get totals() { return data; }

  /** Brings the view in sight up to date; the others wait until they are looked at. */
  refresh() {
    if (this.stale.delete(this.view)) this.views[this.view].update();
  }

  showView(name) {
    this.view = name;
    for (const other of Object.keys(Page.views)) {
      byId('view-' + other).hidden = other !== name;
      byId('tab-' + other).setAttribute('aria-selected', String(other === name));
      byId('tab-' + other).setAttribute('tabindex', other === name ? '0' : '-1');
    }
    this.refresh();
  }

  go(parts) { this.open(address(parts)); }

  /** Goes to an address, also where it is the present one. */
  open(target) {
    if (location.hash === target) this.follow();
    else location.hash = target;
  }

  /** Shows what the address names. */
  follow(target = location.hash) {
    const parts = new URLSearchParams(target.slice(1).replace(/\+/g, '%2B'));
    const document = data.documentOfName.get(parts.get('document'));
    const claim = data.claimOfKey.get(parts.get('claim'));
    const entity = data.entityOfId.get(parts.get('entity'));
    const other = data.entityOfId.get(parts.get('with'));
    const view = document !== undefined ? 'documents' : Object.hasOwn(Page.views, parts.get('view') || '') ? parts.get('view') : this.view;
    this.showView(view);
    this.showCard(claim, entity, other);
    if (document !== undefined) this.views.documents.show(document);
    if (this.view === 'documents') this.markText(parts.get('span'), claim, entity);
    if (['document', 'claim', 'entity'].some(key => parts.has(key)) && document === undefined && claim === undefined && entity === undefined) {
      announce('This page has nothing of that name.');
    }
  }

  markText(span, claim, entity) {
    const text = this.views.documents;
    if (claim !== undefined && data.claims.document[claim] !== text.shown) text.show(data.claims.document[claim]);
    const range = /^(\d+),(\d+)$/.exec(span || '');
    text.mark({ claim, entity, span: range ? [Number(range[1]), Number(range[2])] : null });
  }

  showCard(claim, entity, other) {
    const show = claim !== undefined ? () => this.cards.claim(claim)
      : other !== undefined && entity !== undefined ? () => this.cards.pair(entity, other)
        : entity !== undefined ? () => this.cards.entity(entity) : null;
    if (!show) return;
    if (innerWidth <= 720) byId('filters').open = false;
    this.shownCard = show;
    if (this.cards.element.hidden) this.opener = document.activeElement;
    const heading = show();
    document.title = heading.textContent + ' · Entente';
    const chosen = claim !== undefined ? data.subjects[claim] : entity;
    this.views.graph.choose(chosen === undefined ? -1 : chosen);
    heading.focus({ preventScroll: true });
  }

  /** Closes the card and gives the focus back to what opened it. */
  closeCard() {
    if (this.cards.element.hidden) return;
    this.cards.hide();
    this.shownCard = null;
    this.views.graph.choose(-1);
    history.replaceState(null, '', address({ view: this.view }));
    if (this.opener && this.opener.isConnected) this.opener.focus({ preventScroll: true });
    else byId('tab-' + this.view).focus({ preventScroll: true });
  }
}
