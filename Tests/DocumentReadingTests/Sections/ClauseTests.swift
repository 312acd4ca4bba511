import DocumentModel
import Testing
import Text

@Suite("Treaties are read by article and clause")
struct ClauseTests {
  private let treaty = """
    TREATY BETWEEN THE UNITED STATES OF AMERICA AND THE UNION OF SOVIET SOCIALIST REPUBLICS

    The United States of America and the Union of Soviet Socialist Republics, hereinafter referred to as the Parties,
    have agreed as follows:

    Article I

    In accordance with the provisions of this Treaty, each Party shall eliminate its missiles.

    Article II

    For the purposes of this Treaty:

    1. The term "ballistic missile" means a missile that has a ballistic trajectory over most of its flight path.

    2. The term "cruise missile" means:
    (a) an unmanned vehicle that sustains flight through the use of lift; and
    (b) a weapon-delivery vehicle:
    (i) that is launched from the ground; or
    (ii) that is launched from the air.

    ARTICLE III - Verification

    Article 2 of the Protocol applies to all inspections, which each Party shall allow.

    Annex A

    1. Data shall be exchanged.
    """

  @Test("each clause is a section with its label")
  func labels() throws {
    let sections = try ReadText(treaty).sections
    #expect(sections.first?.hasPrefix("title: TREATY BETWEEN") == true)
    let labels = try ReadText(treaty).document.sections.map(\.label)
    #expect(
      labels == [
        nil, nil, "Article I", "Article II", "Article II(1)", "Article II(2)", "Article II(2)(a)", "Article II(2)(b)",
        "Article II(2)(b)(i)", "Article II(2)(b)(ii)", "Article III", "Annex A", "Annex A(1)",
      ])
  }

  @Test("a heading in a sentence, and a list in a news story, make no treaty")
  func stories() throws {
    let story = """
      NATO ministers meet in Brussels over treaty

      Article 5 of the Washington Treaty obliges the allies to help each other, the ministers said on Tuesday.

      1. The talks go on. 2. The missiles stay. So far the two points that they agreed on in the evening.
      """
    #expect(try ReadText(story).document.sections.allSatisfy { $0.label == nil })
  }

  @Test("numbered paragraphs of a resolution or cable have their numbers")
  func numbers() throws {
    let text = (1...5).map { "\($0). Calls upon all States to refrain from tests of nuclear weapons of any kind." }
    #expect(try ReadText(text.joined(separator: "\n\n")).document.sections.map(\.label) == ["1", "2", "3", "4", "5"])
  }

  @Test("labels come through the exchange form")
  func exchange() throws {
    let document = try ReadText(treaty).document.annotation
    var writer = ByteWriter()
    AnnotationWriter().write(document, to: &writer)
    let read = try AnnotationReader.annotations(in: writer.bytes, source: "treaty").documents
    #expect(read.first?.sections.map(\.label) == document.sections.map(\.label))
    #expect(document.sections.contains { $0.label == "Article II(2)(b)(ii)" })
  }
}
