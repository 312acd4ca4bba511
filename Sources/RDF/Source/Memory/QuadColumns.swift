/// Quads by their terms' numbers, in four columns of one length.
struct QuadColumns {
  var subjects: [UInt32] = []
  var predicates: [UInt32] = []
  var objects: [UInt32] = []
  /// 0 for the default graph.
  var graphs: [UInt32] = []

  var count: Int { subjects.count }

  mutating func append(_ subject: UInt32, _ predicate: UInt32, _ object: UInt32, _ graph: UInt32) {
    subjects.append(subject)
    predicates.append(predicate)
    objects.append(object)
    graphs.append(graph)
  }

  /// The quads sorted by subject, predicate, object and graph, each once.
  ///
  /// - Parameter termCount: the greatest number in the columns.
  /// - Complexity: O(quads + terms): four stable counting sorts.
  func sortedWithoutDuplicates(termCount: Int) -> QuadColumns {
    var rows = (0..<UInt32(count)).map { $0 }
    if graphs.contains(where: { $0 != 0 }) { rows = Self.sorted(rows, by: graphs, termCount: termCount).rows }
    for column in [objects, predicates, subjects] {
      rows = Self.sorted(rows, by: column, termCount: termCount).rows
    }
    var sorted = QuadColumns()
    sorted.reserveCapacity(count)
    var last = -1
    for row in rows {
      let row = Int(row)
      defer { last = row }
      if last >= 0, subjects[row] == subjects[last], objects[row] == objects[last],
        predicates[row] == predicates[last], graphs[row] == graphs[last]
      {
        continue
      }
      sorted.append(subjects[row], predicates[row], objects[row], graphs[row])
    }
    return sorted
  }

  private mutating func reserveCapacity(_ count: Int) {
    subjects.reserveCapacity(count)
    predicates.reserveCapacity(count)
    objects.reserveCapacity(count)
    graphs.reserveCapacity(count)
  }

  /// Sorts row numbers by a column, stably.
  ///
  /// - Returns: the rows, and for each number where its rows begin, with the end of all at the end.
  static func sorted(_ rows: [UInt32], by column: [UInt32], termCount: Int) -> (rows: [UInt32], begins: [UInt32]) {
    var begins = [UInt32](repeating: 0, count: termCount + 2)
    for value in column { begins[Int(value) + 1] += 1 }
    for index in 1..<begins.count { begins[index] += begins[index - 1] }
    var next = begins
    let result = [UInt32](unsafeUninitializedCapacity: rows.count) { buffer, initialized in
      next.withUnsafeMutableBufferPointer { next in
        column.withUnsafeBufferPointer { column in
          for row in rows {
            let value = Int(column[Int(row)])
            buffer[Int(next[value])] = row
            next[value] += 1
          }
        }
      }
      initialized = rows.count
    }
    return (result, begins)
  }
}
