import Foundation
import OpenAPIDocument
import Pipeline

extension DocumentInput {
    /// Reads the file at `path`, which refers to others by `loader`; when that fails, says why and ends
    /// with the status for the outside world.
    static func read(
        path: String,
        loader: any DocumentLoader = NoOtherFiles()
    ) throws(ExitStatus) -> DocumentInput {
        do {
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
            return DocumentInput(path: path, bytes: bytes, loader: loader)
        } catch {
            throw .cannotRead(path, error)
        }
    }
}

extension ExitStatus {
    /// Says that `path` cannot be read, and why.
    static func cannotRead(_ path: String, _ error: any Error) -> ExitStatus {
        Console.complain("error: cannot read \(path): \(reason(of: error, at: path))")
        return .outsideWorld
    }

    /// Why, in words that are the same on every system.
    private static func reason(of error: any Error, at path: String) -> String {
        switch (error as? CocoaError)?.code {
        case .fileReadNoSuchFile?, .fileNoSuchFile?: return "it does not exist"
        case .fileReadNoPermission?: return "permission denied"
        case .fileReadInapplicableStringEncoding?: return "it is not text in UTF-8"
        default: break
        }
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        return exists && isFolder.boolValue ? "it is a folder" : error.localizedDescription
    }
}
