import DocumentModel
import Entente
import Testing

@Suite("What documents are called in questions")
struct DocumentNameTests {
  private let graph = CorpusGraph(
    Corpus(
      documents: [
        ("observer", "observer.txt"), ("observer-3a43a093", "observer.txt"), ("courier", "courier.txt"),
      ].map { AnnotatedDocument(document: DocumentRecord(name: $0.0, file: $0.1, length: 0)) }))

  @Test("a document goes by its name or that of its file", arguments: ["courier", "courier.txt", "news/courier.txt"])
  func names(name: String) throws {
    #expect(try graph.document(named: name) == "courier")
  }

  @Test(
    "a file's name that several documents share asks which is meant", arguments: ["observer.txt", "b/observer.txt"])
  func shared(name: String) {
    #expect(throws: NameFailure.unknownDocument(name: name, near: ["observer", "observer-3a43a093"])) {
      try graph.document(named: name)
    }
  }

  @Test("the name of one of them is enough")
  func own() throws {
    #expect(try graph.document(named: "observer") == "observer")
  }
}
