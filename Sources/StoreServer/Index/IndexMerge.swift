import KnowledgeBase
import QuadStore

/// Puts what an index has of some documents in the place of what another one has of them.
struct IndexMerge {
  /// One of the two indexes, and where what it has stands in the merged one.
  fileprivate struct Side {
    let index: ClaimIndex
    /// The positions that its documents have in the merged index; -1 for those that go.
    var documents: [Int32]
    /// The positions that its entities have in the merged index; -1 for those that go.
    var entities: [Int32] = []
    var relations: [Int16] = []
    /// Its claims, without those of documents that go, and where each stretch of them begins in the merged index.
    var stretches: [(claims: Range<Int>, begin: Int)] = []

    init(_ index: ClaimIndex) {
      self.index = index
      documents = Array(repeating: -1, count: index.documents.count)
    }
  }

  private var old: Side
  private var new: Side
  private var merged = ClaimIndex()

  /// - Parameters:
  ///   - gone: the documents of the old index that have changed or are gone.
  ///   - new: an index of those that have changed or have come.
  init(_ old: ClaimIndex, without gone: Set<DocumentNumber>, _ new: ClaimIndex) {
    self.old = Side(old)
    self.new = Side(new)
    mergeDocuments(without: gone)
    mergeClaims()
    mergeEntities()
    mergeRelations()
    fillColumns()
  }

  /// The merged index, whose entities have no names yet.
  func merged(_ catalogue: RelationCatalogue) -> ClaimIndex {
    var index = merged
    index.renewDisputes(
      after: old.index, catalogue, positions: old.positionsOfClaims,
      changed: new.stretches.flatMap { $0.begin..<$0.begin + $0.claims.count }, entities: old.entities)
    return index
  }

  private mutating func mergeDocuments(without gone: Set<DocumentNumber>) {
    let newDocuments = new.index.documents
    var next = 0
    func takeNew(before name: String?, _ merge: inout IndexMerge) {
      while next < newDocuments.count,
        name.map({ newDocuments[next].name.utf8.lexicographicallyPrecedes($0.utf8) }) ?? true
      {
        merge.new.documents[next] = Int32(merge.merged.documents.count)
        merge.merged.documents.append(newDocuments[next])
        next += 1
      }
    }
    for (position, document) in old.index.documents.enumerated() where !gone.contains(document.number) {
      takeNew(before: document.name, &self)
      old.documents[position] = Int32(merged.documents.count)
      merged.documents.append(document)
    }
    takeNew(before: nil, &self)
  }

  /// Lays the claims of both out by document.
  private mutating func mergeClaims() {
    var (first, second, count) = (0, 0, 0)
    while true {
      let left = old.nextStretch(from: &first)
      let right = new.nextStretch(from: &second)
      guard left != nil || right != nil else { return }
      let takesOld = right.map { right in left.map { old.place($0) < new.place(right) } ?? false } ?? true
      if takesOld, let left {
        let end = old.end(ofStretchAt: left, before: right.map { new.place($0) })
        old.append(left..<end, at: count)
        (first, count) = (end, count + end - left)
      } else if let right {
        let end = new.end(ofStretchAt: right, before: left.map { old.place($0) })
        new.append(right..<end, at: count)
        (second, count) = (end, count + end - right)
      }
    }
  }

  /// Takes the entities of claims that stay, by their numbers.
  private mutating func mergeEntities() {
    let (oldUsed, newUsed) = (old.usedEntities, new.usedEntities)
    old.entities = Array(repeating: -1, count: oldUsed.count)
    new.entities = Array(repeating: -1, count: newUsed.count)
    var (first, second) = (0, 0)
    while first < oldUsed.count || second < newUsed.count {
      let left = first < oldUsed.count ? old.index.entities[first] : nil
      let right = second < newUsed.count ? new.index.entities[second] : nil
      let takesOld = left.map { left in right.map { left.term <= $0.term } ?? true } ?? false
      let takesNew = right.map { right in left.map { right.term <= $0.term } ?? true } ?? false
      let position = Int32(merged.entities.count)
      let isUsed = takesOld && oldUsed[first] || takesNew && newUsed[second]
      if isUsed, let entity = takesOld ? left : right { merged.entities.append(entity) }
      if takesOld {
        if isUsed { old.entities[first] = position }
        first += 1
      }
      if takesNew {
        if isUsed { new.entities[second] = position }
        second += 1
      }
    }
  }

  private mutating func mergeRelations() {
    merged.relations = old.index.relations
    var known = Dictionary(
      merged.relations.enumerated().map { ($1, Int16($0)) }, uniquingKeysWith: { first, _ in first })
    old.relations = merged.relations.indices.map { Int16($0) }
    for relation in new.index.relations {
      let position = known[relation] ?? Int16(merged.relations.count)
      if known[relation] == nil { merged.relations.append(relation) }
      known[relation] = position
      new.relations.append(position)
    }
  }

  private mutating func fillColumns() {
    var stretches = old.stretches.map { (begin: $0.begin, claims: $0.claims, isOld: true) }
    stretches += new.stretches.map { (begin: $0.begin, claims: $0.claims, isOld: false) }
    for stretch in stretches.sorted(by: { $0.begin < $1.begin }) {
      (stretch.isOld ? old : new).copy(stretch.claims, to: &merged)
    }
  }
}

extension IndexMerge.Side {
  /// Where a claim's document stands in the merged index, so that claims of none come first.
  fileprivate func place(_ claim: Int) -> Int32 {
    let document = index.document[claim]
    return document < 0 ? -1 : documents[Int(document)]
  }

  private func stays(_ claim: Int) -> Bool { index.document[claim] < 0 || place(claim) >= 0 }

  /// The next claim that stays, from a claim on; nil where there is none.
  fileprivate func nextStretch(from claim: inout Int) -> Int? {
    while claim < index.count, !stays(claim) { claim += 1 }
    return claim < index.count ? claim : nil
  }

  /// Where claims end that stay and come before those of a document.
  fileprivate func end(ofStretchAt begin: Int, before place: Int32?) -> Int {
    var end = begin + 1
    while end < index.count, stays(end), place.map({ self.place(end) < $0 }) ?? true { end += 1 }
    return end
  }

  fileprivate mutating func append(_ claims: Range<Int>, at begin: Int) { stretches.append((claims, begin)) }

  /// Which entities have claims that stay.
  fileprivate var usedEntities: [Bool] {
    var used = [Bool](repeating: false, count: index.entities.count)
    for stretch in stretches {
      for claim in stretch.claims { index.forEachEntity(of: claim) { used[$0] = true } }
    }
    return used
  }

  /// The position of every claim in the merged index; -1 for those that go.
  fileprivate var positionsOfClaims: [Int32] {
    var positions = [Int32](repeating: -1, count: index.count)
    for stretch in stretches {
      for claim in stretch.claims { positions[claim] = Int32(stretch.begin + claim - stretch.claims.lowerBound) }
    }
    return positions
  }

  fileprivate func copy(_ claims: Range<Int>, to merged: inout ClaimIndex) {
    func entity(_ position: Int32) -> Int32 { position < 0 ? -1 : entities[Int(position)] }
    let begin = merged.count
    merged.terms += index.terms[claims]
    merged.document += claims.map { place($0) }
    merged.begin += index.begin[claims]
    merged.subject += index.subject[claims].map(entity)
    merged.object += index.object[claims].map(entity)
    merged.holder += index.holder[claims].map(entity)
    merged.isReported += index.isReported[claims]
    merged.relation += index.relation[claims].map { relations[Int($0)] }
    merged.modality += index.modality[claims]
    merged.isNegative += index.isNegative[claims]
    merged.isInView += index.isInView[claims]
    merged.review += index.review[claims]
    merged.firstDay += index.firstDay[claims]
    merged.lastDay += index.lastDay[claims]
    merged.confidence += index.confidence[claims]
    for (claim, others) in index.reporters where claims.contains(claim) {
      merged.reporters[begin + claim - claims.lowerBound] = others.map(entity)
    }
  }
}
