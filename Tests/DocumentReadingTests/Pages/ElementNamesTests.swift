import DocumentReading
import Testing

@Suite("What the names of elements say")
struct ElementNamesTests {
  @Test("each row of the table decides its example")
  func examples() throws {
    let names = try ElementNames.builtIn()
    for row in names.rows {
      let value = row.example.split(separator: "\"").dropFirst().first ?? ""
      let kinds = value.split(separator: " ").compactMap { names.kind(ofName: $0) }
      if row.kind == .state {
        #expect(!kinds.contains { $0.isOutside }, "\(row.id)")
      } else {
        #expect(kinds.contains(row.kind), "\(row.id)")
      }
    }
  }

  @Test(
    "the longest cue decides, then the last word; modifiers and states do not count",
    arguments: [
      ("related-posts", ElementNames.Kind.teaser), ("relatedPosts", .teaser), ("article-body__main", .content),
      ("entry-content", .content), ("post-author", .furniture), ("content-with-sidebar", .article), ("no-sidebar", nil),
      ("field--label-hidden", nil), ("block--related", nil), ("field--name-field-tags", .furniture), ("md:hidden", nil),
      ("hidden", .unseen), ("comment-list", .discussion),
    ] as [(Substring, ElementNames.Kind?)])
  func names(_ name: Substring, _ kind: ElementNames.Kind?) throws {
    #expect(try ElementNames.builtIn().kind(ofName: name) == kind)
  }
}
