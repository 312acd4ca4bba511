import RDF
import Text

extension SPARQLWriter {
  mutating func write(_ query: Query) {
    write(query.prologue)
    switch query.form {
    case .select(let selection): write(selection)
    case .ask: output.write("ASK")
    case .describe(let resources):
      output.write("DESCRIBE")
      if resources.isEmpty { output.write(" *") }
      for resource in resources {
        output.write(UInt8(ascii: " "))
        write(resource)
      }
    case .construct(let template):
      output.write("CONSTRUCT ")
      write(GroupGraphPattern([.basic(BasicGraphPattern(template.map { .triple($0) }))]))
    }
    if let dataset = query.dataset { write(dataset) }
    breakLine()
    output.write("WHERE ")
    write(query.pattern)
    write(query.modifiers)
    if let values = query.values {
      breakLine()
      write(values)
    }
    output.write(UInt8(ascii: "\n"))
  }

  mutating func write(_ query: Subquery) {
    write(query.selection)
    breakLine()
    output.write("WHERE ")
    write(query.pattern)
    write(query.modifiers)
    guard let values = query.values else { return }
    breakLine()
    write(values)
  }

  private mutating func write(_ prologue: Prologue) {
    if let version = prologue.version {
      output.write("VERSION ")
      output.writeNTriples(.literal(Literal(version)))
      breakLine()
    }
    if let base = prologue.base {
      output.write("BASE ")
      output.writeNTriples(base)
      breakLine()
    }
    for prefix in prologue.prefixes {
      output.write("PREFIX ")
      output.write(prefix.label)
      output.write(": ")
      output.writeNTriples(prefix.namespace)
      breakLine()
    }
  }

  private mutating func write(_ dataset: DatasetClause) {
    for graph in dataset.defaultGraphs {
      breakLine()
      output.write("FROM ")
      write(graph)
    }
    for graph in dataset.namedGraphs {
      breakLine()
      output.write("FROM NAMED ")
      write(graph)
    }
  }

  private mutating func write(_ selection: Selection) {
    output.write("SELECT")
    switch selection.duplicates {
    case .kept: break
    case .reduced: output.write(" REDUCED")
    case .removed: output.write(" DISTINCT")
    }
    if selection.isStar { output.write(" *") }
    for item in selection.items where !selection.isStar {
      output.write(UInt8(ascii: " "))
      if let expression = item.expression { writeAs(expression, item.variable) } else { write(item.variable) }
    }
  }

  private mutating func write(_ modifiers: SolutionModifiers) {
    if !modifiers.grouping.isEmpty {
      breakLine()
      output.write("GROUP BY")
      for grouping in modifiers.grouping { write(grouping) }
    }
    if !modifiers.having.isEmpty {
      breakLine()
      output.write("HAVING")
      for condition in modifiers.having {
        output.write(UInt8(ascii: " "))
        writeParenthesized(condition.condition)
      }
    }
    if !modifiers.order.isEmpty {
      breakLine()
      output.write("ORDER BY")
      for order in modifiers.order {
        output.write(order.isDescending ? " DESC" : " ASC" as StaticString)
        writeParenthesized(order.expression)
      }
    }
    write("LIMIT ", modifiers.limit)
    write("OFFSET ", modifiers.offset)
  }

  private mutating func write(_ grouping: SolutionModifiers.Grouping) {
    output.write(UInt8(ascii: " "))
    switch (grouping.expression, grouping.variable) {
    case (let expression, let variable?): writeAs(expression, variable)
    case (.variable(let key), nil): write(key)
    case (let expression, nil): writeParenthesized(expression)
    }
  }

  private mutating func write(_ word: StaticString, _ count: Int?) {
    guard let count else { return }
    breakLine()
    output.write(word)
    output.write(count)
  }
}
