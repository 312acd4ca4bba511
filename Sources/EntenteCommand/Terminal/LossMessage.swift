internal import GraphExport

/// The sentences for what a format could not carry.
enum LossMessage {
  static func lines(for loss: LossReport) -> [String] {
    let counts: [(Int, String)] = [
      (loss.claimsAboutClaims, "claims about claims are not drawn; --claims nodes draws them"),
      (loss.claimsWithoutObject, "claims without an object are not drawn"),
      (loss.claimsAsText, "claims with a date, a quantity or words as object stand as text on their subject"),
      (loss.quarantinedClaims, "claims of teasers and page furniture are left out"),
      (loss.rejectedClaims, "claims that were reviewed as wrong are left out"),
      (loss.linksBetweenClaims, "links between claims are not drawn; --claims nodes draws them"),
      (loss.droppedCharacters, "characters that the format forbids are left out or blank"),
      (loss.values, "values of nodes and edges have no place in the format"),
      (loss.looks, "nodes lose their place, size and colour"),
      (loss.unplacedNodes, "nodes stand in rows, since only those with most edges are drawn together; --top N chooses"),
      (loss.documents, "documents have no room on the page; --since, --around and the like choose, serve shows all"),
      (
        loss.statementsOfOtherGraphs,
        "statements of quarantined text and of the view are left out; trig and nq have them"
      ),
      (loss.guardedCells, "cells begin like formulas and got an apostrophe"),
    ]
    return counts.filter { $0.0 > 0 }.map { "not carried: \($0.0) \($0.1)" }
  }
}
