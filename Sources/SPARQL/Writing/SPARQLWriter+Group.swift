import RDF
import Text

extension SPARQLWriter {
  mutating func write(_ group: GroupGraphPattern) {
    output.write(UInt8(ascii: "{"))
    depth += 1
    for element in group.elements { write(element) }
    for filter in group.filters {
      breakLine()
      output.write("FILTER ")
      writeParenthesized(filter.condition)
    }
    depth -= 1
    breakLine()
    output.write(UInt8(ascii: "}"))
  }

  private mutating func write(_ element: GraphPattern) {
    if case .basic(let pattern) = element { return write(pattern) }
    breakLine()
    switch element {
    case .basic: break
    case .group(let group): write(group)
    case .optional(let group):
      output.write("OPTIONAL ")
      write(group)
    case .union(let groups):
      for (index, group) in groups.enumerated() {
        if index > 0 { output.write(" UNION ") }
        write(group)
      }
    case .minus(let group):
      output.write("MINUS ")
      write(group)
    case .graph(let clause):
      output.write("GRAPH ")
      write(clause.name)
      output.write(UInt8(ascii: " "))
      write(clause.pattern)
    case .service(let clause):
      output.write(clause.isSilent ? "SERVICE SILENT " : "SERVICE " as StaticString)
      write(clause.endpoint)
      output.write(UInt8(ascii: " "))
      write(clause.pattern)
    case .bind(let binding):
      output.write("BIND")
      writeAs(binding.expression, binding.variable)
    case .values(let data): write(data)
    case .subquery(let query): write(query)
    }
  }

  private mutating func write(_ pattern: BasicGraphPattern) {
    for element in pattern.elements {
      breakLine()
      switch element {
      case .triple(let triple): write(triple)
      case .path(let path):
        write(path.subject)
        output.write(UInt8(ascii: " "))
        write(path.path)
        output.write(UInt8(ascii: " "))
        write(path.object)
      }
      output.write(" .")
    }
  }

  /// Writes `(expression AS variable)`.
  mutating func writeAs(_ expression: Expression, _ variable: Variable) {
    output.write(UInt8(ascii: "("))
    write(expression)
    output.write(" AS ")
    write(variable)
    output.write(UInt8(ascii: ")"))
  }

  mutating func write(_ data: InlineData) {
    output.write("VALUES (")
    for (index, variable) in data.variables.enumerated() {
      if index > 0 { output.write(UInt8(ascii: " ")) }
      write(variable)
    }
    output.write(") {")
    depth += 1
    for row in data.rows {
      breakLine()
      output.write(UInt8(ascii: "("))
      for (index, term) in row.enumerated() {
        if index > 0 { output.write(UInt8(ascii: " ")) }
        if let term { write(term) } else { output.write("UNDEF") }
      }
      output.write(UInt8(ascii: ")"))
    }
    depth -= 1
    breakLine()
    output.write(UInt8(ascii: "}"))
  }
}
