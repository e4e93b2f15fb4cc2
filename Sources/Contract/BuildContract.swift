package import APIModel
package import Diagnostics

/// The contract of an API, as bytes.
package struct ContractArtefacts: Sendable {
    /// `vectors.json`
    package let vectors: [UInt8]
    /// `surface.json`
    package let surface: [UInt8]
    /// `vectors.schema.json`: the JSON Schema of the first.
    package let schema: [UInt8]
    /// How many vectors each operation has in each group, in the order of the operations.
    package let counts: [ContractCount]
}

/// Makes the contract of `api`.
///
/// - Parameters:
///   - name: what the SDKs are called.
///   - documentHash: the SHA-256 of the document in hexadecimal digits.
///   - level: how much it holds.
///   - diagnostics: receives a note for each documented example that is not what its schema says.
package func buildContract(
    for api: API,
    name: String,
    documentHash: String,
    level: ContractLevel = .recommended,
    diagnostics: inout DiagnosticSink
) -> ContractArtefacts {
    let credentials = Credentials(for: api)
    var book = VectorBook(level: level, coverage: Coverage(of: api, level: level))
    var notes = ContractNotes()
    for operation in api.operations {
        addVectors(of: Subject(operation, of: api, credentials: credentials, in: &book), to: &book, notes: &notes)
    }
    for note in notes.diagnostics { diagnostics.report(note) }
    let vectors = VectorFile.bytes(
        name: name,
        documentHash: documentHash,
        credentials: credentials.json,
        book: book
    )
    return ContractArtefacts(
        vectors: vectors,
        surface: Surface(api: api, name: name).bytes(),
        schema: PackageResources.vectors_schema_json,
        counts: book.counts
    )
}

private func addVectors(of subject: Subject, to book: inout VectorBook, notes: inout ContractNotes) {
    book.share(subject.requiredCall)
    RequestVectors(subject: subject).add(to: &book)
    if let success = subject.success {
        DecodeVectors(subject: subject, success: success).add(to: &book, diagnostics: &notes)
    }
    StatusVectors(subject: subject).add(to: &book, diagnostics: &notes)
    if let success = subject.success {
        RetryVectors(subject: subject, success: success).add(to: &book)
        PaginationVectors(subject)?.add(to: &book)
        TransportVectors(subject: subject, success: success).add(to: &book)
    }
}
