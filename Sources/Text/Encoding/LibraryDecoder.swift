#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Decodes by the C library's `iconv`, for the encodings that only pages of other languages have.
final class LibraryDecoder {
  private let converter: iconv_t

  /// Nil where the library does not know the name.
  init?(_ name: String) {
    guard name.utf8.allSatisfy({ $0.isASCIIAlphanumeric || "-_.:".utf8.contains($0) }),
      let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1
    else { return nil }
    self.converter = converter
  }

  deinit { iconv_close(converter) }

  /// Appends the text of some bytes as UTF-8.
  ///
  /// Says how many damaged bytes U+FFFD was written for, and where the first is.
  func decode(_ original: [UInt8], into text: inout [UInt8]) -> (count: Int, first: Int?) {
    var damage: (count: Int, first: Int?) = (0, nil)
    var input = original.map { CChar(bitPattern: $0) }
    var buffer = [CChar](repeating: 0, count: 1 << 14)
    input.withUnsafeMutableBufferPointer { input in
      buffer.withUnsafeMutableBufferPointer { buffer in
        var next = input.baseAddress
        var left = input.count
        while left > 0 {
          var output = buffer.baseAddress
          var room = buffer.count
          let result = iconv(converter, &next, &left, &output, &room)
          let reason = errno
          text += buffer[..<(buffer.count - room)].lazy.map { UInt8(bitPattern: $0) }
          if result != UInt.max || reason == E2BIG { continue }
          damage = (damage.count + 1, damage.first ?? input.count - left)
          text += [0xEF, 0xBF, 0xBD]
          next = next?.advanced(by: 1)
          left -= 1
        }
      }
    }
    return damage
  }
}
