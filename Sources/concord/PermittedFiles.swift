import OpenAPIDocument
import Platform

/// Gets the files that a document refers to: from its own folder and below, and from where the user permits.
///
/// A document is not trusted. What lies elsewhere is not even looked at, also where a symbolic link leads there, and
/// nothing is asked of the network.
struct PermittedFiles: DocumentLoader {
    /// What the user permits beyond the folder of the document.
    struct Permissions {
        /// Folders whose files may be read.
        var folders: [String] = []
        /// Hosts that may be asked for files.
        var hosts: [String] = []
    }

    /// The folder of the document, as the user wrote it.
    private let folder: String
    /// The folders that may be read, without symbolic links.
    private let permitted: [String]
    private let hosts: Set<String>

    /// How many bytes one file may have.
    static let sizeLimit = 64 << 20

    /// The files around the document at `path`.
    init(around path: String, _ permissions: Permissions) {
        folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
        permitted = ([folder] + permissions.folders).compactMap(Self.realPath)
        hosts = Set(permissions.hosts.map { $0.lowercased() })
    }

    func load(_ location: DocumentLocation) -> Result<[UInt8], LoadingFailure> {
        location.origin == nil ? read(location.text) : fetch(location.text)
    }

    private func read(_ path: String) -> Result<[UInt8], LoadingFailure> {
        let isOutside = path.hasPrefix("/") || path.hasPrefix("..")
        guard let real = Self.realPath(path.hasPrefix("/") ? path : folder + path) else {
            return .failure(isOutside ? Self.refusal(of: path) : .missing)
        }
        guard permitted.contains(where: { $0 == "/" || real.hasPrefix($0 + "/") }) else {
            return .failure(Self.refusal(of: path))
        }
        let attributes = try? FileManager.default.attributesOfItem(atPath: real)
        guard attributes?[.type] as? FileAttributeType == .typeRegular else {
            return .failure(.unreadable(reason: "it is no file"))
        }
        guard (attributes?[.size] as? Int) ?? 0 <= Self.sizeLimit else {
            return .failure(.unreadable(reason: "it has more than \(Self.sizeLimit) bytes"))
        }
        do {
            return .success([UInt8](try Data(contentsOf: URL(fileURLWithPath: real))))
        } catch {
            return .failure(.unreadable(reason: "permission denied"))
        }
    }

    private func fetch(_ text: String) -> Result<[UInt8], LoadingFailure> {
        guard let url = URL(string: text), let host = url.host?.lowercased(),
            ["http", "https"].contains(url.scheme?.lowercased())
        else { return .failure(.unreadable(reason: "it is no file and no address of the web")) }
        guard hosts.contains(host) else {
            return .failure(.refused(reason: "it is on the network", remedy: "--allow-remote \(host) permits it"))
        }
        return RemoteFile(hosts: hosts, sizeLimit: Self.sizeLimit).fetch(url)
    }

    private static func refusal(of path: String) -> LoadingFailure {
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? path
        return .refused(
            reason: "it lies out of the folder of the document",
            remedy: "--allow-path permits a folder, such as \"\(folder)\" as seen from the document"
        )
    }

    private static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
