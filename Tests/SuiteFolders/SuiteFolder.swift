package import Foundation

/// The folder of a suite of others, `../shared/suites/<name>` beside the project or below what `CONCORD_SHARED` names;
/// nil, and one line that says so, where it is not there.
package func suiteFolder(_ name: String) -> URL? {
    let project = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let shared =
        ProcessInfo.processInfo.environment["CONCORD_SHARED"].map { URL(fileURLWithPath: $0) }
        ?? project.deletingLastPathComponent().appendingPathComponent("shared")
    let folder = shared.appendingPathComponent("suites/\(name)")
    if FileManager.default.fileExists(atPath: folder.path) { return folder }
    print("skipped: the suite \(name) is not beside the project; CONCORD_SHARED names the folder that holds suites/")
    return nil
}

/// The files below `folder` with an extension, by path.
package func files(in folder: URL, extension name: String) -> [String] {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.allObjects.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix("." + name) }.sorted()
}
