import Foundation

/// The contract of an API: the content of `vectors.json`.
struct ContractFile: Sendable {
    /// The name of the API.
    var api: String
    /// What the clients are made with, by the names of the security schemes.
    var credentials: JSON
    /// All vectors, in the order of the file.
    var vectors: [ContractVector]

    /// Reads the form of the file whose version is 2.
    init(_ bytes: [UInt8]) throws {
        let file = try JSONReader.read(bytes)
        guard file["version"]?.integer == 2 else { throw ContractFormatError("version 2 is needed") }
        let form = try ContractForm(file)
        api = try file.string("api")
        credentials = try file.member("credentials")
        vectors = try file.list("vectors").map { vector in
            do {
                return try form.vector(vector)
            } catch {
                throw ContractFormatError("\(vector["id"]?.text ?? "a vector without an id"): \(error)")
            }
        }
    }

    /// The file beside the tests.
    static func load(from bundle: Bundle) throws -> ContractFile {
        guard let url = bundle.url(forResource: "vectors", withExtension: "json") else {
            throw ContractFormatError("vectors.json is not among the resources of the tests")
        }
        return try ContractFile([UInt8](Data(contentsOf: url)))
    }
}
