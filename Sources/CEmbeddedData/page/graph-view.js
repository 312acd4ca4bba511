/** The picture of the graph under pointer and keys, with its legend. */
class GraphView {
  constructor(filters) {
    this.filters = filters;
    this.canvas = byId('canvas');
    this.picture = new GraphPicture(this.canvas);
    this.pointers = new Map();
    this.isFitted = false;
    // A large graph opens on what matters, a small one on everything.
    const isLarge = data.entities.x.filter(x => x !== null).length > 4 * GraphPicture.mainCount;
    byId('main-only').checked = this.picture.onlyMain = isLarge;
    this.listen();
    new ResizeObserver(() => this.draw()).observe(this.canvas);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { this.picture.readColours(); this.draw(); });
    addEventListener('beforeprint', () => this.drawOnPaper(true));
    addEventListener('afterprint', () => this.drawOnPaper(false));
  }

  /** Takes the claims that the filters let through. */
  update() {
    this.picture.show(this.shownClaims());
    const { nodes, shownPairs } = this.picture;
    this.canvas.setAttribute('aria-label',
      'Graph of ' + counted(nodes.length, 'entity', 'entities') + ' and ' + counted(shownPairs.length, 'connection'));
    this.showLegend();
    this.draw();
  }

  shownClaims() { return this.filters.claims; }

  /** Marks an entity, and moves it into sight where it is outside. */
  choose(entity) {
    const { picture } = this;
    picture.chosen = entity;
    picture.pointed = -1;
    picture.select();
    if (picture.onlyNeighbours) this.fit();
    else if (entity >= 0 && picture.degrees[entity] > 0) this.reveal(entity);
    this.draw();
  }

  reveal(entity) {
    const { picture } = this;
    if (!this.isFitted) return;
    const [x, y, room] = [picture.x(entity), picture.y(entity), 40];
    if (x > room && y > room && x < picture.width - room && y < picture.height - room) return;
    this.glide(picture.width / 2 - x, picture.height / 2 - y);
  }

  /** Moves the picture, at once for readers who want no motion. */
  glide(x, y) {
    const { picture } = this;
    const steps = prefersStillness() ? 1 : 12;
    let step = 0;
    const move = () => {
      picture.left += x / steps;
      picture.top += y / steps;
      this.drawNow();
      if (++step < steps) requestAnimationFrame(move);
    };
    move();
  }

  draw() {
    if (this.isWaiting) return;
    this.isWaiting = true;
    requestAnimationFrame(() => { this.isWaiting = false; this.drawNow(); });
  }

  drawNow() {
    if (this.canvas.clientWidth === 0) return;
    const hasChanged = this.picture.resize();
    if (hasChanged && !this.isMoved || !this.isFitted) {
      this.picture.fit(byId('legend').offsetHeight + 34);
      this.isFitted = true;
    }
    this.picture.draw();
  }

  /** Light colours on paper, whatever the screen has. */
  drawOnPaper(isPaper) {
    document.documentElement.classList.toggle('paper', isPaper);
    this.picture.readColours();
    this.drawNow();
  }

  fit() {
    this.isMoved = this.isFitted = false;
    this.draw();
  }

  zoom(factor, x, y) {
    this.isMoved = true;
    this.picture.zoom(factor, x, y);
    this.draw();
  }

  pan(x, y) {
    this.isMoved = true;
    this.picture.left += x;
    this.picture.top += y;
    this.draw();
  }

  listen() {
    const { canvas } = this;
    byId('zoom-in').addEventListener('click', () => this.zoom(1.4));
    byId('zoom-out').addEventListener('click', () => this.zoom(1 / 1.4));
    byId('zoom-fit').addEventListener('click', () => this.fit());
    byId('neighbours-only').addEventListener('change', event => {
      this.picture.onlyNeighbours = event.target.checked;
      this.picture.select();
      this.fit();
    });
    byId('main-only').addEventListener('change', event => {
      this.picture.onlyMain = event.target.checked;
      this.picture.select();
      this.showLegend();
      this.fit();
    });
    canvas.addEventListener('wheel', event => {
      event.preventDefault();
      this.zoom(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0015)), event.offsetX, event.offsetY);
    }, { passive: false });
    canvas.addEventListener('pointerdown', event => {
      canvas.setPointerCapture(event.pointerId);
      this.pointers.set(event.pointerId, event);
      this.travelled = 0;
    });
    canvas.addEventListener('pointermove', event => this.movePointer(event));
    canvas.addEventListener('pointerup', event => {
      if (this.pointers.delete(event.pointerId) && this.pointers.size === 0 && this.travelled < 6) this.click(event);
    });
    canvas.addEventListener('pointercancel', event => this.pointers.delete(event.pointerId));
    canvas.addEventListener('keydown', event => this.press(event));
  }

  /** One finger or button moves the picture, two fingers zoom it. */
  movePointer(event) {
    const before = this.pointers.get(event.pointerId);
    if (!before) return this.point(event);
    this.pointers.set(event.pointerId, event);
    const [x, y] = [event.clientX - before.clientX, event.clientY - before.clientY];
    this.travelled += Math.abs(x) + Math.abs(y);
    if (this.pointers.size === 1) return this.travelled < 6 ? undefined : this.pan(x, y);
    const other = [...this.pointers.values()].find(one => one.pointerId !== event.pointerId);
    const distance = one => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) || 1;
    const box = this.canvas.getBoundingClientRect();
    this.zoom(distance(event) / distance(before), (event.clientX + other.clientX) / 2 - box.left,
      (event.clientY + other.clientY) / 2 - box.top);
  }

  point(event) {
    const entity = this.picture.entityAt(event.offsetX, event.offsetY);
    const isTarget = entity >= 0 || this.picture.pairAt(event.offsetX, event.offsetY) !== null;
    this.canvas.style.cursor = isTarget ? 'pointer' : 'grab';
    if (entity === this.picture.pointed) return;
    this.picture.pointed = entity;
    this.draw();
  }

  click(event) {
    const entity = this.picture.entityAt(event.offsetX, event.offsetY);
    if (entity >= 0) return page.go({ entity: data.entities.id[entity] });
    const pair = this.picture.pairAt(event.offsetX, event.offsetY);
    if (pair) return page.go({ entity: data.entities.id[pair.a], with: data.entities.id[pair.b] });
    page.closeCard();
  }

  press(event) {
    const directions = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
    const direction = directions[event.key];
    const actions = { '+': () => this.zoom(1.4), '=': () => this.zoom(1.4), '-': () => this.zoom(1 / 1.4), 0: () => this.fit() };
    if (direction && event.shiftKey) this.pan(-60 * direction[0], -60 * direction[1]);
    else if (direction) this.step(direction);
    else if (event.key === 'Enter' && this.picture.pointed >= 0) page.go({ entity: data.entities.id[this.picture.pointed] });
    else if (actions[event.key] && !event.ctrlKey && !event.metaKey) actions[event.key]();
    else return;
    event.preventDefault();
  }

  /** Goes to the next entity in a direction and says which it is. */
  step([x, y]) {
    const { picture } = this;
    const from = [picture.pointed, picture.chosen].find(entity => entity >= 0 && picture.degrees[entity] > 0);
    const entity = from === undefined ? picture.nodes[0] : picture.next(from, x, y);
    if (entity === undefined || entity < 0) return announce('Nothing lies farther in this direction.');
    picture.pointed = entity;
    this.reveal(entity);
    this.draw();
    announce(entityLabel(entity) + ', ' + spaced(typeName(entity)) + ', ' + counted(picture.degrees[entity], 'claim'));
  }

  /** What colours and lines mean, for the types that are in sight. */
  showLegend() {
    const counts = new Map();
    for (const entity of this.picture.nodes) {
      const type = data.entities.type[entity];
      counts.set(type, (counts.get(type) || 0) + 1);
    }
    const types = [...counts.keys()].sort((a, b) => a - b).map(type =>
      element('li', {}, element('span', { class: 'swatch ' + typeClass(type) }), data.types[type] || 'Thing',
        element('span', { class: 'count' }, counts.get(type))));
    byId('legend').replaceChildren(element('ul', {}, element('li', {}, 'Things in sight:'), types,
      element('li', {}, element('span', { class: 'stroke' }), 'claims'),
      element('li', {}, element('span', { class: 'stroke contested' }), 'contested claims')));
  }
}
