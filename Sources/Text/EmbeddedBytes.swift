/// A file that C's `#embed` compiled into the program, by the function that says where its bytes stand.
public enum EmbeddedBytes {
  /// Gives the first byte of a file and writes the number of bytes: what the functions of `CEmbeddedData` do.
  public typealias Accessor = (UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>

  /// A copy of the file.
  public static func copy(_ accessor: Accessor) -> [UInt8] { Array(view(accessor)) }

  /// The file where it stands in the program: it lives as long as the program and never changes.
  public static func view(_ accessor: Accessor) -> UnsafeBufferPointer<UInt8> {
    var length = 0
    let start = accessor(&length)
    return UnsafeBufferPointer(start: start, count: length)
  }
}
