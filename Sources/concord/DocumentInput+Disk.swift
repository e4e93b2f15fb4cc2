import Foundation
import Pipeline

extension DocumentInput {
    /// Reads the file at `path`; when that fails, says why and ends with the status for the outside world.
    static func read(path: String) throws(ExitStatus) -> DocumentInput {
        do {
            return DocumentInput(path: path, bytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))
        } catch {
            throw .cannotRead(path, error)
        }
    }
}

extension ExitStatus {
    /// Says that `path` cannot be read, and why.
    static func cannotRead(_ path: String, _ error: any Error) -> ExitStatus {
        Console.complain("error: cannot read \(path): \(reason(of: error))")
        return .outsideWorld
    }

    private static func reason(of error: any Error) -> String {
        let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
        guard let underlying, underlying.domain == NSPOSIXErrorDomain else { return error.localizedDescription }
        return String(cString: strerror(Int32(underlying.code)))
    }
}
