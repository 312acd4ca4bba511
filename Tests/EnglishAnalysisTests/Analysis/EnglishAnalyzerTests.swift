import CKernels
import DocumentModel
import Testing

@testable import EnglishAnalysis

@Suite struct EnglishAnalyzerTests {
  let model: EnglishModel
  let text = """
    Russia accused the United States of violating the treaty. Moscow's foreign minister, Sergei Lavrov, said on Monday \
    that the 9M729 missile doesn't breach the INF Treaty.

    “We will not deploy them first,” he told reporters in Geneva. NATO rejected the offer.
    """

  init() throws { model = try EnglishModel.embedded() }

  @Test func documentsGetAllColumns() {
    let document = EnglishAnalyzer(model: model).analyzed(source(text))
    #expect(document.sentences.count == 4)
    #expect(document.tokens.isParsed)
    let tokens = document.tokens
    for count in [tokens.lemmas.count, tokens.pennTags.count, tokens.relations.count, tokens.tags.count] {
      #expect(count == tokens.count)
    }
    for sentence in document.sentences {
      #expect(sentence.tokens.count { document.tokens.heads[$0] == -1 } == 1)
      for token in sentence.tokens where document.tokens.heads[token] >= 0 {
        #expect(sentence.tokens.contains(document.tokens.heads[token]))
      }
    }
    let accused = document.sentences[0].roles.first { document.text(ofToken: $0.predicate) == "accused" }
    #expect(accused?.roleset == "accuse.01")
    #expect(accused?.arguments.first?.role == "ARG0")
    let lavrov = document.sentences[1].entities.first { $0.label == "person" }
    #expect(lavrov.map { document.text(ofToken: $0.tokens.upperBound - 1) } == "Lavrov")
  }

  @Test func partsThatAreNotWantedAreEmpty() {
    let document = EnglishAnalyzer(model: model, parts: []).analyzed(source(text))
    #expect(document.tokens.isParsed)
    #expect(document.sentences.allSatisfy { $0.entities.isEmpty && $0.mentions.isEmpty && $0.roles.isEmpty })
  }

  @Test func emptyTextHasNoSentences() {
    let document = EnglishAnalyzer(model: model).analyzed(source(" \n "))
    #expect(document.sentences.isEmpty && document.tokens.count == 0)
    #expect(EnglishAnalyzer(model: model).analyzed([]).isEmpty)
  }

  @Test func companyAndThreadsDoNotMatter() throws {
    let golden = try GoldenAnalysis.all().map { SentenceWords($0.words) }
    let alone = golden.flatMap { EnglishAnalyzer(model: model, threads: 1).analyses(of: [$0]) }
    for threads in [1, 2, 5] {
      let analyzer = EnglishAnalyzer(model: model, threads: threads)
      #expect(analyzer.analyses(of: golden) == alone)
      #expect(analyzer.analyses(of: golden.reversed()) == alone.reversed())
    }
  }

  @Test func kernelsDoNotMatter() throws {
    let golden = try GoldenAnalysis.all().prefix(2).map { SentenceWords($0.words) }
    func analyses(_ kernels: Kernels) -> [SentenceAnalysis] {
      BatchAnalysis(golden, model: model, parts: .all, workspace: Workspace(kernels: kernels)).analyses()
    }
    let expected = analyses(kernels_at(kernels_count() - 1).pointee)
    for index in 0..<kernels_count() {
      #expect(analyses(kernels_at(index).pointee) == expected, "\(String(cString: kernels_at(index).pointee.name))")
    }
  }

  @Test func endlessSentencesBecomeOneTree() {
    let words = (0..<1100).map { $0 % 3 == 0 ? "missile" : $0 % 3 == 1 ? "tests" : "unverifiable-designations" }
    let analysis = EnglishAnalyzer(model: model, parts: []).analyses(of: [SentenceWords(words)])[0]
    #expect(analysis.count == 1100)
    #expect(analysis.heads.count { $0 == -1 } == 1)
    #expect(analysis.heads.allSatisfy { $0 >= -1 && $0 < 1100 })
  }

  @Test func malformedWordsAreStillAnalysed() {
    let text: [UInt8] = [0xFF, 0xC3, 0x20, 0xE2, 0x80, 0x20, 0x41]
    let analysis = EnglishAnalyzer(model: model).analyses(of: [
      SentenceWords(text: text, ranges: [0..<2, 3..<5, 6..<7])
    ])
    #expect(analysis[0].count == 3)
    #expect(
      EnglishAnalyzer(model: model).analyses(of: [SentenceWords([]), SentenceWords([""])]).map(\.count) == [0, 1])
  }

  private func source(_ text: String) -> SourceDocument {
    SourceDocument(record: DocumentRecord(name: "news", file: "news", length: 0), text: Array(text.utf8), sections: [])
  }
}
