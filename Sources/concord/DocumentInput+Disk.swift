import Foundation
import Pipeline

extension DocumentInput {
    /// Reads the document at `path`; when that fails, says why and ends with the status for the outside world.
    static func read(path: String, shownAs name: String? = nil) throws -> DocumentInput {
        do {
            let data = try Data(contentsOf: URL(fileURLWithPath: path))
            return DocumentInput(path: name ?? path, bytes: [UInt8](data))
        } catch {
            Console.complain("error: cannot read \(path): \(reason(error))")
            throw ExitStatus.outsideWorld
        }
    }

    private static func reason(_ error: any Error) -> String {
        let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
        guard let underlying, underlying.domain == NSPOSIXErrorDomain else { return error.localizedDescription }
        return String(cString: strerror(Int32(underlying.code)))
    }
}
