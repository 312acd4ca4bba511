import Compression

/// Small archives made by tests.
enum PackedFiles {
  /// A zip archive with members that are stored as they are.
  static func zip(_ members: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for (name, bytes) in members {
      let name = Array(name.utf8)
      let sizes = [little(crc32(bytes), 4), little(bytes.count, 4), little(bytes.count, 4), little(name.count, 2)]
      // Version, flag for names in UTF-8, method, time and date.
      let common = [little(20, 2), little(0x800, 2), little(0, 2), little(0, 2), little(0x21, 2)]
      let header: [UInt8] = Array((common + sizes + [little(0, 2)]).joined())
      directory += [0x50, 0x4B, 0x01, 0x02, 20, 0] + header
      directory += [UInt8](repeating: 0, count: 10)
      directory += little(archive.count, 4) + name
      archive += [0x50, 0x4B, 0x03, 0x04] + header
      archive += name + bytes
    }
    let begin = archive.count
    archive += directory
    archive += [0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0]
    archive += little(members.count, 2) + little(members.count, 2)
    archive += little(directory.count, 4) + little(begin, 4)
    return archive + [0, 0]
  }

  /// A tar archive (ustar).
  static func tar(_ members: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var archive: [UInt8] = []
    for (name, bytes) in members {
      var header = [UInt8](repeating: 0, count: 512)
      func put(_ text: String, at offset: Int) {
        header.replaceSubrange(offset..<(offset + text.utf8.count), with: text.utf8)
      }
      func octal(_ number: Int, _ digits: Int) -> String {
        let text = String(number, radix: 8)
        return String(repeating: "0", count: digits - text.count) + text
      }
      put(name, at: 0)
      put(octal(0o644, 7), at: 100)
      put(octal(bytes.count, 11), at: 124)
      put(octal(0, 11), at: 136)
      put("        ", at: 148)
      put("0", at: 156)
      put("ustar\u{0}00", at: 257)
      put(octal(header.reduce(0) { $0 + Int($1) }, 6) + "\u{0} ", at: 148)
      archive += header + bytes + [UInt8](repeating: 0, count: (512 - bytes.count % 512) % 512)
    }
    return archive + [UInt8](repeating: 0, count: 1024)
  }

  static func gzip(_ bytes: [UInt8]) throws -> [UInt8] {
    let packed = Collected()
    let writer = GzipWriter { packed.bytes += $0 }
    try writer.write(bytes)
    try writer.finish()
    return packed.bytes
  }

  private final class Collected { var bytes: [UInt8] = [] }

  private static func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  private static func crc32(_ bytes: [UInt8]) -> Int {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return Int(~crc)
  }
}
