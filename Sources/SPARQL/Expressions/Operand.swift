import RDF

/// The result of an expression for one solution: a term that has an identifier, or a computed value.
enum Operand {
  case identifier(TermIdentifier)
  case value(Value)
}

extension QueryTerms {
  func value(_ operand: Operand) throws -> Value {
    switch operand {
    case .identifier(let identifier): try value(identifier)
    case .value(let value): value
    }
  }

  func term(_ operand: Operand) throws -> Term {
    switch operand {
    case .identifier(let identifier): try term(identifier)
    case .value(let value): value.term
    }
  }

  func identifier(_ operand: Operand) throws -> TermIdentifier {
    switch operand {
    case .identifier(let identifier): identifier
    case .value(let value): try identifier(of: value.term)
    }
  }
}

/// The solution that expressions are evaluated for.
final class CurrentRow {
  var batch = SolutionBatch([], count: 0)
  var row = 0
}

/// An expression made ready for the columns of an operator; nil is an error, an unbound variable among them.
///
/// Throws only where the query as a whole must stop.
typealias CompiledExpression = (CurrentRow) throws -> Operand?
