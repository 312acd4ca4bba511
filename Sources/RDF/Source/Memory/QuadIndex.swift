/// All quads in one order: what a pattern whose given places come first in that order matches is one range.
final class QuadIndex {
  let order: QuadOrder
  /// The places of the quads in the order's order, and the graphs.
  let columns: [[UInt32]]
  let graphs: [UInt32]
  /// Where the quads begin whose first place holds a term, by its number; the end of all at the end.
  private let begins: [UInt32]

  /// - Parameter quads: sorted by subject, predicate, object and graph, so that one or two stable sorts make any order.
  init(_ order: QuadOrder, of quads: QuadColumns, termCount: Int) {
    self.order = order
    let rows = (0..<UInt32(quads.count)).map { $0 }
    func sorted(_ rows: [UInt32], by column: [UInt32]) -> (rows: [UInt32], begins: [UInt32]) {
      QuadColumns.sorted(rows, by: column, termCount: termCount)
    }
    let places =
      switch order {
      case .subjectPredicateObject: [quads.subjects, quads.predicates, quads.objects]
      case .subjectObjectPredicate: [quads.subjects, quads.objects, quads.predicates]
      case .predicateSubjectObject: [quads.predicates, quads.subjects, quads.objects]
      case .predicateObjectSubject: [quads.predicates, quads.objects, quads.subjects]
      case .objectSubjectPredicate: [quads.objects, quads.subjects, quads.predicates]
      case .objectPredicateSubject: [quads.objects, quads.predicates, quads.subjects]
      }
    let prepared =
      switch order {
      case .subjectPredicateObject, .predicateSubjectObject, .objectSubjectPredicate: rows
      case .subjectObjectPredicate, .predicateObjectSubject: sorted(rows, by: quads.objects).rows
      case .objectPredicateSubject: sorted(rows, by: quads.predicates).rows
      }
    let final = sorted(prepared, by: places[0])
    begins = final.begins
    columns = places.map { place in final.rows.map { place[Int($0)] } }
    graphs = final.rows.map { quads.graphs[Int($0)] }
  }

  var count: Int { graphs.count }

  /// The quads whose first places hold these terms; all quads for none.
  func range(_ first: UInt32?, _ second: UInt32?, _ third: UInt32?) -> Range<Int> {
    guard let first else { return 0..<count }
    guard Int(first) + 1 < begins.count else { return 0..<0 }
    let outer = Int(begins[Int(first)])..<Int(begins[Int(first) + 1])
    guard let second else { return outer }
    let inner = Self.range(of: second, in: columns[1], within: outer)
    guard let third else { return inner }
    return Self.range(of: third, in: columns[2], within: inner)
  }

  /// How many different terms the second place holds in the quads whose first place holds a term.
  func distinctSeconds(_ first: UInt32) -> Int { Self.distinct(columns[1], in: range(first, nil, nil)) }

  /// How many different terms the first place holds.
  var distinctFirsts: Int { Self.distinct(columns[0], in: 0..<count) }

  private static func distinct(_ column: [UInt32], in range: Range<Int>) -> Int {
    var distinct = range.isEmpty ? 0 : 1
    for index in range.dropFirst() where column[index] != column[index - 1] { distinct += 1 }
    return distinct
  }

  private static func range(of value: UInt32, in column: [UInt32], within range: Range<Int>) -> Range<Int> {
    column.withUnsafeBufferPointer { column in
      let begin = firstIndex(notBelow: value, in: column, within: range)
      var end = begin
      // Most runs are short: look at a few neighbours before searching.
      while end < range.upperBound, end - begin < 8, column[end] == value { end += 1 }
      if end < range.upperBound, column[end] == value {
        end = firstIndex(notBelow: value + 1, in: column, within: end..<range.upperBound)
      }
      return begin..<end
    }
  }

  private static func firstIndex(
    notBelow value: UInt32, in column: UnsafeBufferPointer<UInt32>, within range: Range<Int>
  ) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if column[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
