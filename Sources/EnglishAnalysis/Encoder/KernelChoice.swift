internal import CKernels

/// An implementation of the model's arithmetic. All give the same bits; slower ones serve processors that lack what the faster ones need, and
/// can be measured on better ones.
public struct KernelChoice: Hashable, Sendable {
  /// `avx2`, `portable` and the like.
  public let name: String
  private let index: Int

  /// What this processor can run, the fastest first.
  public static let usable = (0..<kernels_count()).map { index in
    KernelChoice(name: String(cString: kernels_at(index).pointee.name), index: index)
  }

  /// The fastest that this processor can run.
  public static let fastest = usable[0]

  var kernels: Kernels { kernels_at(index).pointee }
}
