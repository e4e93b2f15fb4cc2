import CommandProcess
import DocumentReading
import Foundation
import Verification

/// The files that a run is given, and those that it writes, without credentials.
struct VerifyFiles {
    /// What takes the credentials out.
    let redaction: Redaction

    /// The document at a path.
    static func document(at path: String) throws -> DescribedAPI {
        let bytes = [UInt8](try data(at: path))
        let reading = DescribedAPI.read(bytes, path: path, loader: FolderFiles(around: path))
        guard let document = reading.document else {
            throw Fault(status: .wrongUsage, message: "the document has errors: concord lint \(path) shows them")
        }
        return document
    }

    /// The values that a file in JSON gives to parameters.
    static func values(at path: String) throws -> [String: String] {
        let object = try? JSONSerialization.jsonObject(with: data(at: path)) as? [String: Any]
        guard let object else { throw Fault(status: .wrongUsage, message: "\(path) holds no JSON object") }
        return object.mapValues { "\($0)" }
    }

    /// The evidence of earlier runs; nil: there is none.
    static func evidence(at path: String) throws -> Evidence? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        do {
            return try Evidence(json: String(decoding: data(at: path), as: UTF8.self))
        } catch is DecodingError, is UnknownEvidenceVersion {
            throw Fault(status: .wrongUsage, message: "\(path) is no evidence of this version")
        }
    }

    /// Writes a text to a file; without one, to the standard output.
    func write(_ text: String, to path: String?) throws {
        let clean = redaction.clean(text)
        guard let path else { return Console.say(clean) }
        do {
            try Data(clean.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw Fault(status: .notVerified, message: "\(path) cannot be written: \(error.localizedDescription)")
        }
    }

    private static func data(at path: String) throws -> Data {
        do {
            return try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw Fault(status: .notVerified, message: "\(path) cannot be read: \(error.localizedDescription)")
        }
    }
}
