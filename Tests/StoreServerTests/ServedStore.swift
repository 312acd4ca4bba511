import DocumentModel
import Entente
import HTTPServing
import JSON
import QuadStore
import StoreServer
import TestSupport
import Text

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A store of the seeds behind a server that is asked without a network.
final class ServedStore {
  static let address = "127.0.0.1:7474"

  private static let original: Result<String, any Error> = Result {
    let folder = FileManager.default.temporaryDirectory.path + "/entente-served-\(UUID().uuidString)"
    try FileSystem.makeFolder(folder)
    let editor = try StoreEditor(QuadStore(path: folder + "/seeds.store", access: .making))
    _ = try editor.add([SharedMaterial.checkout + "/exports/entente.jsonl"])
    return folder + "/seeds.store"
  }

  let path: String
  let server: StoreServer
  /// What goes with the server; nil where it serves a store of somebody else.
  private let folder: String?

  convenience init(token: String? = nil, _ change: (inout ServerOptions) -> Void = { _ in }) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/entente-served-\(UUID().uuidString)"
    try FileSystem.makeFolder(folder)
    try FileManager.default.copyItem(atPath: Self.original.get(), toPath: folder + "/seeds.store")
    try self.init(serving: folder + "/seeds.store", in: folder, token: token, change)
  }

  /// One more server of a store.
  convenience init(beside other: ServedStore) throws {
    try self.init(serving: other.path, in: nil, token: nil) { $0.isWritable = true }
  }

  private init(serving path: String, in folder: String?, token: String?, _ change: (inout ServerOptions) -> Void) throws
  {
    self.path = path
    self.folder = folder
    var options = ServerOptions()
    change(&options)
    server = try StoreServer(
      path: path, options: options, access: AccessRules(address: "127.0.0.1", port: 7474, token: token),
      failures: FailureSentences { error, _ in "\(error)" })
  }

  deinit { if let folder { try? FileManager.default.removeItem(atPath: folder) } }

  /// How many claims stand in the documents' own text.
  static let claimCount: Result<Int, any Error> = Result {
    var count = 0
    try StoredGraph(at: original.get()).forEachDocument { document in
      count += document.claims.filter { !$0.section.isQuarantined }.count
    }
    return count
  }

  /// An answer, whole.
  struct Answer {
    var status: Int
    var fields: HTTPFields
    var text: String
    var type: String { fields["Content-Type"] ?? "" }

    /// The member of an answer in JSON.
    subscript(name: String) -> JSONValue? {
      guard case .object(let object)? = try? JSONReader.value(in: Array(text.utf8)) else { return nil }
      return object[name]
    }
  }

  func get(_ target: String, accept: String? = nil, fields: HTTPFields = [:]) -> Answer {
    var fields = fields
    if let accept { fields.add("Accept", accept) }
    let parts = target.split(separator: "?", maxSplits: 1).map(String.init)
    return ask(ClientRequest(method: "GET", path: parts[0], query: parts.count > 1 ? parts[1] : "", fields: fields))
  }

  func post(_ path: String, _ type: String, _ body: String, fields: HTTPFields = [:]) -> Answer {
    var fields = fields
    fields.add("Content-Type", type)
    return ask(ClientRequest(method: "POST", path: path, fields: fields, body: Array(body.utf8)))
  }

  func query(_ text: String, accept: String = "text/csv") -> Answer {
    get("/sparql?query=" + PercentEncoding.encoded(text), accept: accept)
  }

  func ask(_ request: ClientRequest) -> Answer {
    var request = request
    if request.fields["Host"] == nil { request.fields.add("Host", Self.address) }
    do {
      let response = try server.respond(to: request)
      return Answer(
        status: response.status, fields: response.fields, text: String(decoding: try bytes(response), as: UTF8.self))
    } catch let refusal as HTTPRefusal {
      let text = (try? bytes(refusal.response)) ?? []
      return Answer(
        status: refusal.response.status, fields: refusal.response.fields, text: String(decoding: text, as: UTF8.self))
    } catch is HTTPFailure {
      return Answer(status: 400, fields: [:], text: "")
    } catch {
      return Answer(status: 500, fields: [:], text: "\(error)")
    }
  }

  private func bytes(_ response: ServerResponse) throws -> [UInt8] {
    switch response.body {
    case .bytes(let bytes): return bytes
    case .stream(let make):
      var bytes: [UInt8] = []
      try make { bytes += $0 }
      return bytes
    }
  }
}
