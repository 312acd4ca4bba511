import Testing

/// `entente export --format html`, run as users run it.
@Suite("The page from the command line")
struct PageCommandTests {
  private func page(_ arguments: String...) throws -> Program.Run {
    try Program.run(["export", "exports", "--format", "html", "--output", "-"] + arguments)
  }

  @Test("with the documents' texts it is the page that extract writes")
  func texts() throws {
    let run = try page("--documents", "seeds")
    #expect(run.status == 0)
    #expect(try Array(run.output.utf8) == Program.bytes(of: "exports/entente.html"))
    #expect(!run.notes.contains("without their text"))
  }

  @Test("without them it says so, and how to add them")
  func withoutTexts() throws {
    let run = try page()
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("<!DOCTYPE html>"))
    #expect(run.notes.contains("5 documents are shown without their text; --documents FOLDER adds it"))
  }

  @Test("a part has only its claims")
  func part() throws {
    let run = try page("--modality", "denied", "--around", "russia")
    #expect(run.status == 0)
    #expect(try run.output.utf8.count < Program.bytes(of: "exports/entente.html").count)
  }
}
