/// The version of the generator, as `--version` and the manifests of its output say it.
package enum ConcordVersion {
    /// Semantic version.
    package static let current = "0.1.0"
}
