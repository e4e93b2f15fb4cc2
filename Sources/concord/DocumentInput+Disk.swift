import OpenAPIDocument
import Pipeline
import Platform

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

    /// Why, in words that are the same on every system where that is possible.
    private static func reason(of error: any Error, at path: String) -> String {
        switch (error as? CocoaError)?.code {
        case .fileReadNoSuchFile?, .fileNoSuchFile?: return "it does not exist"
        case .fileReadNoPermission?: return "permission denied"
        case .fileReadInapplicableStringEncoding?: return "it is not text in UTF-8"
        default: break
        }
        let reason = String(cString: strerror(errno))
        let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
        return type == .typeDirectory ? "it is a folder" : reason
    }
}
