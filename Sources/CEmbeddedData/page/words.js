/** Claims, times and names as people read them. */

/** `withdrawsFrom` as `withdraws from`. */
const spaced = name => name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();

const entityLabel = entity => data.entities.label[entity];

/** For entities with names longer than that, the name that the texts use most among shorter ones. */
function abbreviations(length) {
  const name = data.levels.indexOf('NAM');
  const counts = new Map();
  for (let document = 0; document < data.documentCount; document++) {
    const { begin = [], end, entity, level } = data.documents.mentions[document];
    begin.forEach((start, index) => {
      const named = entity[index];
      if (named < 0 || level[index] !== name || end[index] - start > length || entityLabel(named).length <= length) return;
      const surface = words(document, start, end[index]);
      if (!counts.has(named)) counts.set(named, new Map());
      counts.get(named).set(surface, (counts.get(named).get(surface) || 0) + 1);
    });
  }
  const most = surfaces => [...surfaces].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length)[0][0];
  return new Map([...counts].map(([entity, surfaces]) => [entity, most(surfaces)]));
}

const typeName = entity => data.types[data.entities.type[entity]] || 'Thing';

/** The class of style that colours a type. */
const typeClass = type => 'type-' + (data.types[type] || 'thing').toLowerCase();

const relationLabel = relation => spaced(data.relations.id[relation]);

/** A relation as a predicate: `violates`, `does not violate`, `is member of`, `has not signed`, `cannot reach`. */
function predicate(relation, isNegative) {
  const words = relationLabel(relation);
  const [first, ...rest] = words.split(' ');
  const after = [...rest].map(word => ' ' + word).join('');
  if (first === 'can') return (isNegative ? 'cannot' : 'can') + after;
  if (first === 'has') return (isNegative ? 'does not have' : 'has') + after;
  if (first.endsWith('ed') && rest.length === 0) return (isNegative ? 'has not ' : '') + words;
  if (!first.endsWith('s')) return (isNegative ? 'is not ' : 'is ') + words;
  if (!isNegative) return words;
  const base = /ies$/.test(first) ? first.slice(0, -3) + 'y' : /(ss|sh|ch|x)es$/.test(first) ? first.slice(0, -2) : first.slice(0, -1);
  return 'does not ' + base + after;
}

/** What stands on one side of a claim. */
function argumentLabel(code) {
  const { kind, position } = data.argument(code);
  switch (kind) {
    case 'entity': return entityLabel(position);
    case 'claim': return '“' + claimSentence(position) + '”';
    case 'value': return data.values[position][0] === 'text' ? '“' + data.values[position][1] + '”' : data.values[position][1];
    default: return '';
  }
}

/** `Russia violates INF Treaty`, or `does not violate` where the holder says that it is not so. */
function claimSentence(claim, depth = 0) {
  const { subject, object, relation, negative } = data.claims;
  const side = code => depth > 3 && (code & 3) === 1 ? 'another claim' : argumentLabelAt(code, depth + 1);
  return [side(subject[claim]), predicate(relation[claim], negative[claim] === 1), side(object[claim])]
    .filter(Boolean).join(' ');
}

function argumentLabelAt(code, depth) {
  const { kind, position } = data.argument(code);
  return kind === 'claim' ? '“' + claimSentence(position, depth) + '”' : argumentLabel(code);
}

/** `Jens Stoltenberg, according to the author`. */
function holderText(claim) {
  const chain = data.holders[data.claims.holders[claim]];
  const names = chain.map(holder => holder < 0 ? 'the author' : entityLabel(holder));
  return names.length < 2 ? names.join('') || 'the author' : names[0] + ', according to ' + names.slice(1).join(', according to ');
}

const documentTitle = document => data.documents.title[document] || data.documents.name[document];

/** What `entente explain` takes: the first digits of the claim's key. */
const claimName = claim => data.claims.key[claim].slice(0, 8);

/** A time by its value and its words. */
function timeText(index) {
  const time = data.times[index];
  if (!time) return '';
  const role = time.role === 'start' ? 'from ' : time.role === 'end' ? 'until ' : '';
  return role + (time.value === null ? '‘' + time.text + '’' : time.value);
}

/** A stretch of a claim's document; offsets in Unicode scalars. */
function words(document, begin, end) {
  const { text, unit } = data.text(document);
  return text.slice(unit(begin), unit(end)).replace(/\ufffc+/g, ' […] ').replace(/\s+/g, ' ').trim();
}

const evidence = claim => words(data.claims.document[claim], data.claims.begin[claim], data.claims.end[claim]);

/** `2019-02-02` for a number of days since 1970. */
const dayText = day => new Date(day * 86400000).toISOString().slice(0, 10);

const yearOfDay = day => new Date(day * 86400000).getUTCFullYear();

/** The address of something in this page; slashes and commas stay readable. */
const address = parts => '#' + Object.entries(parts)
  .map(([key, value]) => key + '=' + encodeURIComponent(value).replace(/%2F/g, '/').replace(/%2C/g, ',')).join('&');

const entityAddress = entity => address({ entity: data.entities.id[entity] });
const claimAddress = claim => address({ claim: data.claims.key[claim] });

/** The claim's document, opened at its evidence. */
function evidenceAddress(claim) {
  const { document, begin, end, key } = data.claims;
  return address({
    document: data.documents.name[document[claim]], span: begin[claim] + ',' + end[claim], claim: key[claim],
  });
}

/** A link to an entity, coloured by its type. */
function entityLink(entity) {
  return element('a', { href: entityAddress(entity), class: 'entity ' + typeClass(data.entities.type[entity]) }, entityLabel(entity));
}

/** What a claim says, with links; for cards. */
function claimWords(claim) {
  const { subject, object, relation, negative } = data.claims;
  const side = code => {
    const { kind, position } = data.argument(code);
    if (kind === 'entity') return entityLink(position);
    if (kind === 'claim') return element('a', { href: claimAddress(position) }, argumentLabel(code));
    return argumentLabel(code);
  };
  return [
    side(subject[claim]), ' ',
    element('span', { class: negative[claim] ? 'relation not' : 'relation', title: data.relations.definition[relation[claim]] },
      predicate(relation[claim], negative[claim] === 1)), ' ',
    side(object[claim]),
  ];
}

/** How a claim looks after a person found something about it. */
const reviewClass = claim => data.claims.review[claim] ? 'reviewed-' + data.claims.review[claim].verdict : null;

/** What a person found, as a small label. */
function reviewLabel(claim) {
  const review = data.claims.review[claim];
  return review ? element('span', { class: 'flag review' }, 'reviewed: ' + review.verdict) : '';
}

/** How strongly the holder commits, as a small label. */
function modalityLabel(claim) {
  const modality = data.modalities[data.claims.modality[claim]];
  return element('span', { class: 'modality modality-' + modality }, modality);
}
