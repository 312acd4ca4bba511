/**
 * What the page knows of the graph: tables by column, positions for references. A page in one file takes all of it at
 * once; a page of a server takes the parts that its reader looks at, one after the other. Positions stay what they are.
 */
class GraphData {
  static kinds = ['entity', 'claim', 'value', 'none'];

  constructor() {
    this.clear();
  }

  /** Forgets everything. */
  clear() {
    this.entities = { id: [], label: [], type: [], subtype: [], aliases: [], mentions: [], documents: [], x: [], y: [] };
    this.documents = {
      name: [], file: [], title: [], publisher: [], date: [], dateSource: [], dateReason: [], inconsistencies: [], details: [], length: [],
      text: [], quotes: [], sections: [], mentions: [],
    };
    this.claims = {
      key: [], id: [], document: [], subject: [], relation: [], object: [], holders: [], negative: [], modality: [], future: [],
      attribution: [], time: [], stated: [], sentenceBegin: [], sentenceEnd: [], begin: [], end: [], mentions: [], rule: [],
      confidence: [], restates: [], condition: [], unless: [], content: [], qualifiers: [], inferred: [], flags: [], view: [],
      review: [],
    };
    this.relations = { id: [], group: [], definition: [] };
    /** What the page was made with, by name. */
    this.made = {};
    for (const pool of ['rules', 'reasons', 'holders', 'values', 'times']) this[pool] = [];
    this.pools = new Map();
    /** What views share: by claim subject, object and holder (-1 for none), first and last day (NaN for none). */
    for (const column of ['subjects', 'objects', 'firstHolder', 'firstDay', 'lastDay', 'isContested']) this[column] = [];
    this.claimsOfEntity = [];
    this.claimsOfDocument = [];
    this.disputes = [];
    this.entityOfId = new Map();
    this.documentOfName = new Map();
    this.claimOfKey = new Map();
    this.texts = [];
  }

  get claimCount() { return this.claims.key.length; }
  get entityCount() { return this.entities.id.length; }
  get documentCount() { return this.documents.name.length; }

  /** What stands in a claim's subject or object: its kind and position. */
  argument(code) { return { kind: GraphData.kinds[code & 3], position: code >> 2 }; }

  /** The entity in a claim's subject or object, -1 for another thing. */
  static entityOf(code) { return (code & 3) === 0 ? code >> 2 : -1; }

  /**
   * Takes a part of the graph. Of documents and claims that are known, what the part says whole takes the place of what
   * was known; of an excerpt, only what is new is taken.
   */
  take(part, isExcerpt = false) {
    for (const list of ['modalities', 'attributions', 'sections', 'levels', 'types']) this[list] = part[list];
    this.made = part.made || this.made;
    const places = {
      entity: this.takeEntities(part.entities), relation: this.takeRelations(part.relations),
      rule: part.rules.map(one => this.pooled('rules', one)), reason: part.reasons.map(one => this.pooled('reasons', one)),
      value: part.values.map(one => this.pooled('values', one)), time: part.times.map(one => this.pooled('times', one)),
    };
    places.holders = part.holders.map(chain => this.pooled('holders', chain.map(holder => holder < 0 ? holder : places.entity[holder])));
    places.document = this.takeDocuments(part.documents, places, isExcerpt);
    places.claim = this.takeClaims(part.claims, places, isExcerpt);
    (part.contested.affirming || []).forEach((affirming, index) => this.dispute(
      affirming.map(claim => places.claim[claim]), part.contested.denying[index].map(claim => places.claim[claim])));
  }

  /** Notes a proposition on which holders disagree. */
  dispute(affirming, denying) {
    this.disputes.push({ affirming, denying });
    for (const claim of [...affirming, ...denying]) this.isContested[claim] = 1;
  }

  /** The position of a value in a pool, to which it is added where it is new. */
  pooled(pool, value) {
    if (!this.pools.has(pool)) this.pools.set(pool, new Map());
    const known = this.pools.get(pool);
    const key = typeof value === 'string' ? value : JSON.stringify(value);
    if (!known.has(key)) {
      known.set(key, this[pool].length);
      this[pool].push(value);
    }
    return known.get(key);
  }

  takeEntities(table) {
    return (table.id || []).map((id, row) => {
      const isNew = !this.entityOfId.has(id);
      const position = isNew ? this.entityCount : this.entityOfId.get(id);
      this.entityOfId.set(id, position);
      if (isNew) this.claimsOfEntity.push([]);
      for (const column in this.entities) this.entities[column][position] = table[column][row];
      return position;
    });
  }

  takeRelations(table) {
    return (table.id || []).map((id, row) => {
      const known = this.relations.id.indexOf(id);
      if (known >= 0) return known;
      for (const column in this.relations) this.relations[column].push(table[column][row]);
      return this.relations.id.length - 1;
    });
  }

  takeDocuments(table, places, isExcerpt) {
    return (table.name || []).map((name, row) => {
      const isNew = !this.documentOfName.has(name);
      const position = isNew ? this.documentCount : this.documentOfName.get(name);
      this.documentOfName.set(name, position);
      if (isNew) this.claimsOfDocument.push([]);
      if (!isNew && isExcerpt) {
        // Further words of a document of which some are known.
        if (this.documents.text[position] === null) this.documents.quotes[position] = this.documents.quotes[position].concat(table.quotes[row]);
      } else {
        for (const column in this.documents) this.documents[column][position] = table[column][row];
        const mentions = { ...table.mentions[row] };
        if (mentions.entity) mentions.entity = mentions.entity.map(entity => entity < 0 ? entity : places.entity[entity]);
        if (mentions.reason) mentions.reason = mentions.reason.map(reason => reason < 0 ? reason : places.reason[reason]);
        this.documents.mentions[position] = mentions;
      }
      this.texts[position] = undefined;
      return position;
    });
  }

  takeClaims(table, places, isExcerpt) {
    const first = this.claimCount;
    const positions = (table.key || []).map(key => {
      if (!this.claimOfKey.has(key)) {
        this.claimOfKey.set(key, this.claimCount);
        this.claims.key.push(key);
      }
      return this.claimOfKey.get(key);
    });
    const argument = code => {
      const place = { entity: places.entity, claim: positions, value: places.value, none: [] }[GraphData.kinds[code & 3]][code >> 2];
      return place === undefined ? 3 : place * 4 + (code & 3);
    };
    const at = list => value => value < 0 ? value : list[value];
    const turns = {
      document: at(places.document), subject: argument, object: argument, relation: at(places.relation), holders: at(places.holders),
      time: at(places.time), stated: at(places.time), rule: at(places.rule), restates: at(positions), condition: at(positions),
      content: list => list && list.map(at(positions)),
    };
    positions.forEach((claim, row) => {
      if (claim < first && isExcerpt) return;
      for (const column in this.claims) {
        const value = table[column][row];
        this.claims[column][claim] = turns[column] ? turns[column](value) : value;
      }
      if (claim >= first) this.share(claim);
    });
    return positions;
  }

  /** What views share of a new claim. */
  share(claim) {
    const { claims } = this;
    const document = claims.document[claim];
    this.subjects[claim] = GraphData.entityOf(claims.subject[claim]);
    this.objects[claim] = GraphData.entityOf(claims.object[claim]);
    const chain = this.holders[claims.holders[claim]];
    this.firstHolder[claim] = chain.length > 0 ? chain[0] : -1;
    const time = this.times[claims.time[claim]];
    this.firstDay[claim] = time && time.first !== null ? time.first : NaN;
    this.lastDay[claim] = time && time.last !== null ? time.last : NaN;
    this.isContested[claim] = 0;
    this.claimsOfDocument[document].push(claim);
    for (const entity of new Set([this.subjects[claim], this.objects[claim], ...chain])) {
      if (entity >= 0) this.claimsOfEntity[entity].push(claim);
    }
    const name = this.documents.name[document] + '-' + claims.id[claim];
    if (!this.claimOfKey.has(name)) this.claimOfKey.set(name, claim);
  }

  /** A document's text in this language's units, and what turns Unicode scalars into them. */
  text(document) {
    this.texts[document] ??= readableText(this.documents, document);
    return this.texts[document];
  }
}

const data = new GraphData();

/** Stands for words that the page does not have. */
function readableText(documents, index) {
  const missing = '\ufffc';
  let text = documents.text[index];
  if (text === null) {
    const scalars = new Array(documents.length[index]).fill(missing);
    const quotes = documents.quotes[index];
    for (let at = 0; at < quotes.length; at += 2) {
      [...quotes[at + 1]].forEach((scalar, offset) => { scalars[quotes[at] + offset] = scalar; });
    }
    text = scalars.join('');
  }
  if (!/[\ud800-\udbff]/.test(text)) return { text, unit: scalar => scalar };
  const units = [];
  for (let unit = 0; unit < text.length; unit += text.codePointAt(unit) > 0xffff ? 2 : 1) units.push(unit);
  units.push(text.length);
  return { text, unit: scalar => units[Math.min(scalar, units.length - 1)] };
}
