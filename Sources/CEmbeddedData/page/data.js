/**
 * What the program put into this file: tables by column, positions for references. Reads only, computes what the views
 * share once.
 */
const data = (() => {
  const raw = JSON.parse(byId('graph-data').textContent);
  const { claims, entities, documents } = raw;
  const claimCount = claims.key ? claims.key.length : 0;
  const entityCount = entities.id ? entities.id.length : 0;
  const documentCount = documents.name ? documents.name.length : 0;
  // A table without rows has no columns either; these are looked at all the same.
  claims.key ??= [];
  documents.name ??= [];
  entities.id ??= [];
  entities.label ??= [];

  const kinds = ['entity', 'claim', 'value', 'none'];
  /** What stands in a claim's subject or object: its kind and position. */
  const argument = code => ({ kind: kinds[code & 3], position: code >> 2 });
  /** The entity in a claim's subject or object, -1 for another thing. */
  const entityOf = code => (code & 3) === 0 ? code >> 2 : -1;

  const subjects = new Int32Array(claimCount);
  const objects = new Int32Array(claimCount);
  const holders = new Int32Array(claimCount);
  const firstDay = new Float64Array(claimCount).fill(NaN);
  const lastDay = new Float64Array(claimCount).fill(NaN);
  const contested = new Uint8Array(claimCount);
  const claimsOfEntity = Array.from({ length: entityCount }, () => []);
  const claimsOfDocument = Array.from({ length: documentCount }, () => []);
  for (let claim = 0; claim < claimCount; claim++) {
    subjects[claim] = entityOf(claims.subject[claim]);
    objects[claim] = entityOf(claims.object[claim]);
    const chain = raw.holders[claims.holders[claim]];
    holders[claim] = chain.length > 0 ? chain[0] : -1;
    const time = raw.times[claims.time[claim]];
    if (time && time.first !== null) firstDay[claim] = time.first;
    if (time && time.last !== null) lastDay[claim] = time.last;
    claimsOfDocument[claims.document[claim]].push(claim);
    for (const entity of new Set([subjects[claim], objects[claim], ...chain])) {
      if (entity >= 0) claimsOfEntity[entity].push(claim);
    }
  }
  const disputes = (raw.contested.affirming || []).map((affirming, index) => ({
    affirming, denying: raw.contested.denying[index],
  }));
  for (const dispute of disputes) for (const claim of [...dispute.affirming, ...dispute.denying]) contested[claim] = 1;

  const claimOfKey = new Map();
  for (let claim = claimCount - 1; claim >= 0; claim--) {
    claimOfKey.set(documents.name[claims.document[claim]] + '-' + claims.id[claim], claim);
    claimOfKey.set(claims.key[claim], claim);
  }
  const positions = names => new Map(names.map((name, index) => [name, index]));

  const texts = [];
  /** A document's text in this language's units, and what turns Unicode scalars into them. */
  function text(index) {
    if (!texts[index]) texts[index] = readableText(documents, index);
    return texts[index];
  }

  return {
    ...raw, claimCount, entityCount, documentCount, argument, subjects, objects, firstHolder: holders, firstDay, lastDay,
    isContested: contested, disputes, claimsOfEntity, claimsOfDocument, claimOfKey, text,
    entityOfId: positions(entities.id), documentOfName: positions(documents.name),
  };
})();

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
