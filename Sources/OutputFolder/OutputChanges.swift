/// What has to be done for a folder to hold what was made.
package struct OutputChanges: Sendable {
    /// The paths of files that are not there yet, sorted.
    package let added: [String]
    /// The paths of files whose contents change, sorted.
    package let changed: [String]
    /// The paths of files that go, sorted: those that are no longer made, and leftovers of a run that was killed.
    package let removed: [String]
    /// The paths of files that others wrote or edited, sorted; they are left alone.
    package let conflicts: [String]
    /// How many files are as they should be.
    package let unchangedCount: Int
    /// Whether a run was killed before it had finished; the next one finishes.
    package let isUnfinished: Bool

    /// Files that get new contents.
    let replacements: [Replacement]
    /// Files that go.
    let removals: [Removal]
    /// The paths of files that went before: the folders that they leave empty go.
    let gone: [String]
    /// The next manifest; nil if the last one says the same.
    let manifest: [UInt8]?

    /// How many files are added, changed or removed.
    package var changedCount: Int { added.count + changed.count + removed.count }

    /// Whether nothing has to be done; conflicts count as nothing, since they are left alone.
    package var isEmpty: Bool { changedCount == 0 }

    /// A file that gets new contents.
    struct Replacement: Sendable {
        /// Where it is, below the folder.
        let path: String
        /// The new contents.
        let bytes: [UInt8]
        /// What stood there when the change was planned.
        let previous: DiskEntry
        /// The outermost folder above it that was not there; it comes with all that is in it.
        let newFolder: String?
    }

    /// A file that goes.
    struct Removal: Sendable {
        /// Where it is, below the folder.
        let path: String
        /// What stood there when the change was planned.
        let previous: DiskEntry
    }
}
