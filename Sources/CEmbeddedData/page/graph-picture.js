/** Entities and the claims between them, drawn on a canvas at the places that the program computed. */
class GraphPicture {
  constructor(canvas) {
    this.canvas = canvas;
    this.context = canvas.getContext('2d');
    this.scale = 1;
    this.left = 0;
    this.top = 0;
    this.chosen = -1;
    this.pointed = -1;
    this.onlyNeighbours = false;
    this.onlyMain = false;
    this.labelWidths = new Map();
    this.nodes = [];
    this.shownPairs = [];
    this.neighbours = new Set();
    this.joinPairs();
    this.readColours();
  }

  /** Each two entities with claims between them are one line, whatever the number and direction of the claims. */
  joinPairs() {
    const { claimCount, entityCount, subjects, objects, entities } = data;
    const positions = new Map();
    this.pairs = [];
    this.pairOfClaim = new Int32Array(claimCount).fill(-1);
    for (let claim = 0; claim < claimCount; claim++) {
      const [a, b] = [Math.min(subjects[claim], objects[claim]), Math.max(subjects[claim], objects[claim])];
      if (a < 0 || a === b || entities.x[a] === null || entities.x[b] === null) continue;
      const key = a * entityCount + b;
      if (!positions.has(key)) {
        positions.set(key, this.pairs.length);
        this.pairs.push({ a, b, count: 0, contested: 0, documents: new Set() });
      }
      this.pairOfClaim[claim] = positions.get(key);
    }
    this.degrees = new Int32Array(entityCount);
  }

  /** Takes the claims that the filters let through. */
  show(claims) {
    for (const pair of this.pairs) {
      pair.count = pair.contested = 0;
      pair.documents.clear();
    }
    for (const claim of claims) {
      const pair = this.pairs[this.pairOfClaim[claim]];
      if (!pair) continue;
      pair.count++;
      pair.contested += data.isContested[claim];
      pair.documents.add(data.claims.document[claim]);
    }
    this.select();
  }

  /** How many entities a picture of what matters has. */
  static mainCount = 60;

  /** The entities that most documents connect to others. */
  mainEntities() {
    const weights = new Map();
    for (const { a, b, documents } of this.pairs) {
      for (const entity of [a, b]) if (documents.size) weights.set(entity, (weights.get(entity) || 0) + documents.size);
    }
    const ranked = [...weights.keys()].sort((a, b) => weights.get(b) - weights.get(a) || a - b);
    return new Set(ranked.slice(0, GraphPicture.mainCount));
  }

  /** Finds what is drawn: pairs with claims, only those of the chosen entity or of what matters where asked for. */
  select() {
    const main = this.onlyMain ? this.mainEntities() : null;
    const isOfChosen = pair => pair.a === this.chosen || pair.b === this.chosen;
    const isMain = pair => !main || this.chosen >= 0 && isOfChosen(pair) || main.has(pair.a) && main.has(pair.b);
    const isNear = pair => !this.onlyNeighbours || this.chosen < 0 || isOfChosen(pair);
    this.shownPairs = this.pairs.filter(pair => pair.count > 0 && isNear(pair) && isMain(pair));
    this.degrees.fill(0);
    for (const pair of this.shownPairs) {
      this.degrees[pair.a] += pair.count;
      this.degrees[pair.b] += pair.count;
    }
    // The well connected first: they get their labels first.
    this.nodes = [...this.degrees.keys()].filter(entity => this.degrees[entity] > 0)
      .sort((a, b) => this.degrees[b] - this.degrees[a] || a - b);
    this.neighbours = new Set();
    for (const pair of this.shownPairs) {
      if (pair.a === this.chosen) this.neighbours.add(pair.b);
      if (pair.b === this.chosen) this.neighbours.add(pair.a);
    }
  }

  readColours() {
    const style = getComputedStyle(document.documentElement);
    const colour = name => style.getPropertyValue('--' + name).trim();
    this.colours = Object.fromEntries(['ground', 'ink', 'quiet', 'line', 'contested', 'accent'].map(name => [name, colour(name)]));
    this.typeColours = data.types.map(type => colour('type-' + type.toLowerCase()) || this.colours.quiet);
    this.font = style.getPropertyValue('--font').trim();
  }

  /** Fits the canvas to its place on the screen; true where its size has changed. */
  resize() {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    const density = devicePixelRatio || 1;
    if (this.width === width && this.height === height && this.density === density) return false;
    Object.assign(this, { width, height, density });
    this.canvas.width = Math.round(width * density);
    this.canvas.height = Math.round(height * density);
    return true;
  }

  x(entity) { return data.entities.x[entity] * this.scale + this.left; }
  y(entity) { return data.entities.y[entity] * this.scale + this.top; }
  radius(entity) { return Math.min(24, 4 + 1.5 * Math.sqrt(this.degrees[entity])) * Math.min(1.6, Math.max(0.55, Math.sqrt(this.scale))); }

  /** Shows everything that is drawn, with room at the border and for what stands below. */
  fit(roomBelow) {
    if (!this.nodes.length || !this.width) return;
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const entity of this.nodes) {
      const { x, y } = data.entities;
      left = Math.min(left, x[entity]);
      right = Math.max(right, x[entity]);
      top = Math.min(top, y[entity]);
      bottom = Math.max(bottom, y[entity]);
    }
    const room = 46;
    const height = Math.max(50, this.height - room - roomBelow);
    this.scale = Math.min((this.width - 2 * room) / Math.max(1, right - left), height / Math.max(1, bottom - top), 2);
    this.scale = Math.max(this.scale, 0.01);
    this.left = this.width / 2 - (left + right) / 2 * this.scale;
    this.top = room + height / 2 - (top + bottom) / 2 * this.scale;
  }

  zoom(factor, x = this.width / 2, y = this.height / 2) {
    const scale = Math.min(8, Math.max(0.01, this.scale * factor));
    this.left = x - (x - this.left) * scale / this.scale;
    this.top = y - (y - this.top) * scale / this.scale;
    this.scale = scale;
  }

  draw() {
    const { context, density, width, height, colours } = this;
    context.setTransform(density, 0, 0, density, 0, 0);
    context.clearRect(0, 0, width, height);
    const isFaded = this.chosen >= 0 && this.degrees[this.chosen] > 0;
    this.drawLines(this.shownPairs, isFaded ? 0.25 : 1);
    if (isFaded) this.drawLines(this.shownPairs.filter(pair => pair.a === this.chosen || pair.b === this.chosen), 1);
    for (let index = this.nodes.length - 1; index >= 0; index--) {
      const entity = this.nodes[index];
      const isLit = !isFaded || entity === this.chosen || this.neighbours.has(entity);
      this.drawNode(entity, isLit ? 1 : 0.3);
    }
    context.globalAlpha = 1;
    if (isFaded) this.drawRing(this.chosen, colours.accent);
    if (this.pointed >= 0) this.drawRing(this.pointed, colours.ink);
    this.drawLabels(isFaded);
  }

  /** In a few strokes: lines of one look together. */
  drawLines(pairs, opacity) {
    const { context, colours } = this;
    context.globalAlpha = opacity;
    for (const isContested of [false, true]) {
      for (const [least, most, lineWidth] of [[1, 2, 1], [3, 6, 2], [7, Infinity, 3.2]]) {
        context.beginPath();
        for (const pair of pairs) {
          if (pair.contested > 0 !== isContested || pair.count < least || pair.count > most) continue;
          context.moveTo(this.x(pair.a), this.y(pair.a));
          context.lineTo(this.x(pair.b), this.y(pair.b));
        }
        context.strokeStyle = isContested ? colours.contested : colours.line;
        context.setLineDash(isContested ? [6, 4] : []);
        context.lineWidth = lineWidth;
        context.stroke();
      }
    }
    context.setLineDash([]);
  }

  drawNode(entity, opacity) {
    const [x, y, radius] = [this.x(entity), this.y(entity), this.radius(entity)];
    if (x < -radius || y < -radius || x > this.width + radius || y > this.height + radius) return;
    const { context, colours } = this;
    context.globalAlpha = opacity;
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = this.typeColours[data.entities.type[entity]] || colours.quiet;
    context.fill();
    context.lineWidth = 1.2;
    context.strokeStyle = colours.ground;
    context.stroke();
  }

  drawRing(entity, colour) {
    if (this.degrees[entity] === 0) return;
    this.context.beginPath();
    this.context.arc(this.x(entity), this.y(entity), this.radius(entity) + 3.5, 0, 2 * Math.PI);
    this.context.lineWidth = 2.5;
    this.context.strokeStyle = colour;
    this.context.stroke();
  }

  /** Names where there is room, the most important first. */
  drawLabels(isFaded) {
    const taken = new Boxes();
    const order = [this.pointed, this.chosen, ...this.neighbours, ...this.nodes].filter(entity => entity >= 0 && this.degrees[entity] > 0);
    const done = new Set();
    for (const entity of order) {
      if (done.has(entity)) continue;
      done.add(entity);
      const isLit = !isFaded || entity === this.chosen || entity === this.pointed || this.neighbours.has(entity);
      if (isLit) this.drawLabel(entity, taken, entity === this.chosen || entity === this.pointed);
    }
  }

  drawLabel(entity, taken, isForced) {
    const { context, colours } = this;
    const [x, y, radius] = [this.x(entity), this.y(entity), this.radius(entity)];
    if (x < 0 || y < 0 || x > this.width || y > this.height) return;
    const text = isForced ? GraphPicture.shortened(entityLabel(entity), 80) : this.shortName(entity);
    context.font = (isForced ? '600 ' : '') + '12px ' + this.font;
    const key = (isForced ? '!' : '') + text;
    if (!this.labelWidths.has(key)) this.labelWidths.set(key, context.measureText(text).width);
    const textWidth = this.labelWidths.get(key);
    const left = Math.min(Math.max(x - textWidth / 2, 4), Math.max(4, this.width - textWidth - 4));
    const box = [left - 4, y + radius, left + textWidth + 4, y + radius + 18];
    if (!taken.add(box) && !isForced) return;
    context.globalAlpha = 1;
    context.textAlign = 'left';
    context.textBaseline = 'top';
    context.lineWidth = 3;
    context.lineJoin = 'round';
    context.strokeStyle = colours.ground;
    context.strokeText(text, left, y + radius + 3);
    context.fillStyle = colours.ink;
    context.fillText(text, left, y + radius + 3);
  }

  /** A long name as the texts abbreviate it: `INF Treaty`. */
  shortName(entity) {
    this.shortNames = this.shortNames || abbreviations(28);
    return this.shortNames.get(entity) || GraphPicture.shortened(entityLabel(entity), 28);
  }

  static shortened(text, length) {
    return text.length <= length ? text : text.slice(0, length - 1).trimEnd() + '…';
  }

  /** The entity at a point of the canvas, -1 for none. */
  entityAt(x, y) {
    let [best, least] = [-1, Infinity];
    for (const entity of this.nodes) {
      const distance = Math.hypot(this.x(entity) - x, this.y(entity) - y) - this.radius(entity);
      if (distance < 5 && distance < least) [best, least] = [entity, distance];
    }
    return best;
  }

  /** The line at a point of the canvas. */
  pairAt(x, y) {
    let [best, least] = [null, 5];
    for (const pair of this.shownPairs) {
      const [ax, ay, bx, by] = [this.x(pair.a), this.y(pair.a), this.x(pair.b), this.y(pair.b)];
      const square = (bx - ax) ** 2 + (by - ay) ** 2;
      const share = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / square));
      const distance = Math.hypot(ax + share * (bx - ax) - x, ay + share * (by - ay) - y);
      if (distance < least) [best, least] = [pair, distance];
    }
    return best;
  }

  /** The nearest entity from another in a direction: what an arrow key goes to. */
  next(entity, directionX, directionY) {
    let [best, least] = [-1, Infinity];
    for (const other of this.nodes) {
      if (other === entity) continue;
      const [deltaX, deltaY] = [this.x(other) - this.x(entity), this.y(other) - this.y(entity)];
      const along = deltaX * directionX + deltaY * directionY;
      if (along <= 0) continue;
      // What lies off the direction counts as farther away.
      const distance = along + 2.5 * Math.abs(deltaX * directionY - deltaY * directionX);
      if (distance < least) [best, least] = [other, distance];
    }
    return best;
  }
}

/** Boxes that do not overlap, found by the cells of a grid that they lie in. */
class Boxes {
  static cell = 64;

  constructor() { this.cells = new Map(); }

  /** Takes a box (left, top, right, bottom) unless it overlaps one that was taken. */
  add(box) {
    const keys = [];
    for (let x = Math.floor(box[0] / Boxes.cell); x <= Math.floor(box[2] / Boxes.cell); x++) {
      for (let y = Math.floor(box[1] / Boxes.cell); y <= Math.floor(box[3] / Boxes.cell); y++) keys.push(x * 10007 + y);
    }
    const overlaps = other => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3];
    if (keys.some(key => (this.cells.get(key) || []).some(overlaps))) return false;
    for (const key of keys) this.cells.has(key) ? this.cells.get(key).push(box) : this.cells.set(key, [box]);
    return true;
  }
}
