internal import Synchronization

/// Workspaces that no thread uses at the moment; keeping them saves touching fresh memory for every document.
final class WorkspacePool: Sendable {
  /// Unchecked because a workspace is no value; the pool hands each to one thread at a time.
  struct Lease: @unchecked Sendable {
    let workspace: Workspace
  }

  private let idle = Mutex<[Lease]>([])

  func lease() -> Lease { idle.withLock { $0.popLast() } ?? Lease(workspace: Workspace()) }

  func giveBack(_ lease: Lease) { idle.withLock { $0.append(lease) } }
}
