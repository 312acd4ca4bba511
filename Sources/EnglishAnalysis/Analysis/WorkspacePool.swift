internal import Synchronization

/// Workspaces that no thread uses at the moment; keeping them saves touching fresh memory for every document.
final class WorkspacePool: Sendable {
  /// Unchecked because a workspace is no value; the pool hands each to one thread at a time.
  struct Lease: @unchecked Sendable {
    let workspace: Workspace
  }

  private let choice: KernelChoice
  private let idle = Mutex<[Lease]>([])

  /// - Parameter choice: how the workspaces compute.
  init(_ choice: KernelChoice = .fastest) { self.choice = choice }

  func lease() -> Lease { idle.withLock { $0.popLast() } ?? Lease(workspace: Workspace(kernels: choice.kernels)) }

  func giveBack(_ lease: Lease) { idle.withLock { $0.append(lease) } }
}
