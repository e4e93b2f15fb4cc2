import Foundation
package import OpenAPIDocument

/// Gets the files that a document refers to from its own folder and below, and from nowhere else.
package struct FolderFiles: DocumentLoader {
    /// The folder of the document, without symbolic links.
    private let folder: URL

    /// The files around the document at `path`.
    package init(around path: String) {
        folder = URL(fileURLWithPath: path).resolvingSymlinksInPath().deletingLastPathComponent()
    }

    package func load(_ location: DocumentLocation) -> Result<[UInt8], LoadingFailure> {
        let file = URL(fileURLWithPath: location.text, relativeTo: folder).resolvingSymlinksInPath()
        guard location.origin == nil, file.path.hasPrefix(folder.path + "/") else {
            return .failure(
                .refused(reason: "it lies out of the folder of the document", remedy: "bundle the document")
            )
        }
        guard let data = try? Data(contentsOf: file) else { return .failure(.missing) }
        return .success([UInt8](data))
    }
}
