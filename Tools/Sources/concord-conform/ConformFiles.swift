import CommandProcess
import Conformance
import Foundation

/// The files that a run is given.
struct ConformFiles {
    private static let usualFolder = "Generated/Contract"

    /// The contract at a path, or the only one in the usual folder.
    func contract(at path: String?) throws -> Contract {
        let file = try path.map(contractFile) ?? onlyContract()
        do {
            return try Contract([UInt8](Data(text(at: file).utf8)))
        } catch let fault as Fault {
            throw fault
        } catch {
            throw Fault(status: .wrongUsage, message: "\(file) is no contract: \(error)")
        }
    }

    /// The text of a file.
    func text(at path: String) throws -> String {
        do {
            return try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
        } catch {
            throw Fault(status: .outsideWorld, message: "\(path) cannot be read: \(error.localizedDescription)")
        }
    }

    private func contractFile(at path: String) -> String {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        return exists && isFolder.boolValue ? path + "/vectors.json" : path
    }

    private func onlyContract() throws -> String {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: Self.usualFolder)) ?? []
        let files = names.map { "\(Self.usualFolder)/\($0)/vectors.json" }.filter(FileManager.default.fileExists)
        guard let file = files.first, files.count == 1 else {
            let found = files.isEmpty ? "there is no contract" : "there are several contracts"
            throw Fault(status: .wrongUsage, message: "\(found) in \(Self.usualFolder): say which with --contract")
        }
        return file
    }
}
