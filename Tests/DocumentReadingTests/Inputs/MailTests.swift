import Compression
import DocumentModel
import DocumentReading
import Testing
import Text

@Suite("Mails")
struct MailTests {
  private let body = FormTests.body

  private func mail(_ header: String, _ text: String) -> String {
    "Received: from a by b\r\nFrom: Jane Roe <jane@example.org>\r\nDate: Fri, 5 Jul 2019 10:00:00 +0200\r\nMessage-ID: <1@a>\r\n"
      + header + "\r\n\r\n" + text.replacing("\n", with: "\r\n")
  }

  @Test("subject, day and sender are known; quoted replies and the signature stand apart")
  func parts() throws {
    let text = """
      \(body)

      On Thu, 4 Jul 2019 at 09:00, John Doe wrote:
      > Russia violates the treaty, as everybody knows.
      >> It does not.

      We shall see.
      --\u{20}
      Jane Roe
      The Institute
      """
    let folder = try ReadFolder("a.eml", mail("Subject: =?utf-8?Q?The_accord=E2=80=99s?= =?utf-8?B?IGVuZA==?=", text))
    let document = try #require(try folder.documents().first)
    #expect(document.record.title == "The accord’s end")
    #expect(document.record.date.value == "2019-07-05")
    #expect(document.record.publisher == "Jane Roe")
    let sections = document.sections.map { section in
      section.kind.rawValue + ": " + String(decoding: document.text[section.range], as: UTF8.self)
    }
    #expect(sections[0] == "title: The accord’s end")
    #expect(sections[1] == "body: \(body)")
    #expect(sections[2].hasPrefix("teaser: On Thu") && sections[2].hasSuffix("It does not."))
    #expect(sections[3] == "body: We shall see.")
    #expect(sections[4] == "boilerplate: Jane Roe\nThe Institute" || sections[4].hasPrefix("boilerplate: --"))
  }

  @Test("what came with an older mail below is not the author's")
  func older() throws {
    let text = "\(body)\n\n-----Original Message-----\nFrom: John Doe\nSent: Thursday\n\nRussia violates the treaty."
    let document = try #require(try ReadFolder("a.eml", mail("Subject: The accord ends", text)).documents().first)
    let quoted = document.sections.filter { $0.kind == .teaser }.map {
      String(decoding: document.text[$0.range], as: UTF8.self)
    }
    #expect(quoted.joined().contains("Russia violates the treaty."))
  }

  @Test("transfer encodings, character sets and flowed text are undone")
  func encodings() throws {
    let quoted = mail(
      "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable",
      "Mr. M=FCller met envoys of four states on Tues=\nday and left.")
    let packed = mail(
      "Content-Type: text/plain; charset=\"utf-8\"\r\nContent-Transfer-Encoding: base64",
      "TXIuIE3DvGxsZXIgbWV0IGVudm95cyBvZiBmb3VyIHN0YXRlcyBvbiBUdWVzZGF5IGFuZCBsZWZ0\nLg==")
    let flowed = mail(
      "Content-Type: text/plain; charset=utf-8; format=flowed",
      "Mr. Müller met envoys of four \nstates on Tuesday and left.")
    for text in [quoted, packed, flowed] {
      let document = try #require(try ReadFolder("a.eml", text).documents().first)
      #expect(
        String(decoding: document.asRead.text, as: UTF8.self).contains(
          "Mr. Müller met envoys of four states on Tuesday and left."))
    }
  }

  @Test("of alternatives the plain one is read, attachments are documents, pictures are passed over")
  func attachments() throws {
    let text = """
      --b1
      Content-Type: multipart/alternative; boundary="b2"

      --b2
      Content-Type: text/plain

      \(body)
      --b2
      Content-Type: text/html

      <p>\(body)</p>
      --b2--
      --b1
      Content-Type: text/plain; name="annex.txt"
      Content-Disposition: attachment; filename="../annex.txt"
      Content-Transfer-Encoding: base64

      VGhlIGFubmV4IG9mIHRoZSBkcmFmdCBzYXlzIHRoYXQgUnVzc2lhIHdpbGwgcGFydC4=
      --b1
      Content-Type: image/png; name="logo.png"

      x
      --b1
      Content-Type: application/vnd.ms-excel; name="table.xls"
      Content-Transfer-Encoding: base64

      0M8R4KGxGuE=
      --b1
      Content-Type: message/rfc822

      From: John Doe <john@example.org>
      Date: Thu, 4 Jul 2019 10:00:00 +0200
      Subject: An older mail

      The older mail said that the talks in Geneva had ended.
      --b1--
      """
    let outcomes = try ReadFolder(
      "a.eml", mail("Subject: The accord ends\r\nContent-Type: multipart/mixed; boundary=b1", text)
    ).outcomes()
    #expect(
      outcomes == [
        "a: The accord ends", "a-annex: The annex of the draft says that Russia will part.",
        "failure: notADocument(path: \"a.eml/table.xls\", kind: \"a spreadsheet\")", "a-4: An older mail",
        "passed over 1: an image",
      ])
  }

  @Test("a mailbox holds many, and a line that begins with From belongs to its mail")
  func mailbox() throws {
    let one =
      "From jane@example.org Fri Jul  5 10:00:00 2019\n"
      + mail("Subject: One mail of two", body + " One.\n\n>From Moscow came no answer.").replacing("\r\n", with: "\n")
    let two =
      "From jane@example.org Fri Jul  5 11:00:00 2019\n"
      + mail("Subject: Two mails of two", body + " Two.").replacing("\r\n", with: "\n")
    let folder = try ReadFolder("all.mbox", one + "\n\n" + two + "\n")
    let documents = try folder.documents()
    #expect(documents.map(\.record.name) == ["all-1", "all-2"])
    #expect(String(decoding: documents[0].text, as: UTF8.self).contains("From Moscow came no answer."))
  }
}
