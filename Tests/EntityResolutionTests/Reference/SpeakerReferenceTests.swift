import Testing

@testable import EntityResolution

@Suite("Who `I` and `we` are outside quotations")
struct SpeakerReferenceTests {
  @Test("in a statement, who makes it")
  func statements() throws {
    try ReferenceExample.check([
      ReferenceExample(
        "Remarks by Ambassador Ruth Kessler at the depot.\nDoboj, June 18, 2019.\nMinister Radmanovic spoke before me. I am honored to be here.",
        "I", "=Ruth Kessler"),
      ReferenceExample(
        "NATO statement on the INF Treaty.\nRussia violated the treaty.\nBelarus helped Russia. We urge Belarus to stop.",
        "We", "nato"),
      ReferenceExample(
        "NATO statement on its exercises.\nFinland met Norway.\nFinland and Norway will host our next exercise.", "our",
        "nato"),
    ])
  }

  @Test("in a transcript, whose turn it is")
  func transcripts() throws {
    try ReferenceExample.check([
      ReferenceExample(
        "QUESTION: Will the Secretary meet Sergei Lavrov?\nMS. ORTEGA: Nothing is decided, and I have no meeting to announce.",
        "I", "=ORTEGA")
    ])
  }

  @Test("in a quotation, who is quoted")
  func quotations() throws {
    try ReferenceExample.check([
      ReferenceExample(
        "NATO statement on the INF Treaty.\nSergei Lavrov disagreed.\n\"I see no violation,\" Lavrov said.", "I",
        "=Sergei Lavrov")
    ])
  }
}
