/// Which program this is, as outputs and `--version` say it.
public enum ProgramVersion {
  /// Semantic version (semver.org).
  public static let number = "0.2.0"

  /// Name and version.
  public static let text = "Entente " + number
}
