import Diagnostics
import SourceNodes

/// What one reading of a document gathers: diagnostics, the references that it meets, and the files they lead to.
///
/// The only object with a life in this module: it is made for one reading, by
/// ``readDocument(from:files:diagnostics:)``.
final class Reading {
    /// The version that the document says it obeys.
    let version: SpecificationVersion
    /// What Swagger 2.0 says once for many operations; of use in its documents alone.
    var swagger: SwaggerContext
    /// The first file.
    let entry: DocumentFile
    /// The `$self` of the first file, if it has one.
    let identifier: DocumentLocation?
    /// The files that were read so far.
    var files: DocumentFiles
    /// What was found so far.
    var diagnostics = DiagnosticSink()
    /// The references that were met, with what each must lead to.
    private(set) var uses: [ReferenceUse] = []
    /// The landmarks of the files that were asked for them, by what pointers call the file.
    var landmarks: [String: Landmarks] = [:]
    /// The schemas and files with an `$id` or `$self`, of all of these files.
    var resources: [DocumentLocation: DocumentFile] = [:]
    /// The references that stand where none is allowed and are being followed.
    var followed: Set<String> = []

    /// Begins a reading of a document whose first file is `root`.
    init(version: SpecificationVersion, root: Node, files: DocumentFiles) {
        self.version = version
        self.swagger = SwaggerContext(root: root)
        self.entry = DocumentFile(root: root, pointer: .root)
        self.files = files
        self.identifier = root.documentIdentifier.flatMap { files.entry.resolving($0.prefix { $0 != "#" }) }
    }

    /// Keeps a reference until all is read.
    func note(_ reference: Reference, to kind: ReferenceKind) {
        uses.append(ReferenceUse(reference: reference, kind: kind, isDispensable: false))
    }

    /// Keeps a reference that may lead nowhere, which a rule tells.
    func noteDispensable(_ reference: Reference, to kind: ReferenceKind) {
        uses.append(ReferenceUse(reference: reference, kind: kind, isDispensable: true))
    }

    /// Hands over the references that were met since the last call.
    func takeUses() -> [ReferenceUse] {
        defer { uses = [] }
        return uses
    }

    /// The members of an object; where nothing is written, none of them. nil, and a diagnostic of `severity`, if the piece
    /// is something else.
    func members(of node: Node, at spot: Spot, orElse severity: Diagnostic.Severity) -> Node.Mapping? {
        switch node.value {
        case .mapping(let members):
            return members
        case .null:
            let hint = "write {} if nothing is to be said"
            reportWrongType(node, at: spot, expected: "an object", hint: hint, severity: .warning)
            return Node.Mapping(members: [])
        case .boolean, .integer, .number, .string, .sequence:
            reportWrongType(node, at: spot, expected: "an object", severity: severity)
            return nil
        }
    }

    /// Reports that `node` is not `expected`, such as `a list`.
    func reportWrongType(
        _ node: Node,
        at spot: Spot,
        expected: String,
        hint: String? = nil,
        severity: Diagnostic.Severity? = nil
    ) {
        diagnostics.report(
            Diagnostic(
                .wrongType,
                "\(spot.pointer.subject) must be \(expected), not \(node.kindInWords)",
                at: spot.range(of: node),
                pointer: spot.pointer.text,
                hint: hint,
                severity: severity
            )
        )
    }
}

/// A reference with what it must lead to.
struct ReferenceUse {
    /// The reference.
    let reference: Reference
    /// What it must lead to.
    let kind: ReferenceKind
    /// Whether the document has its meaning without what it leads to.
    let isDispensable: Bool
}

extension Node {
    /// The member `$self` of a document of 3.2: the URI by which others refer to it.
    fileprivate var documentIdentifier: String? {
        guard case .mapping(let members) = value else { return nil }
        return members.text(of: "$self")
    }

    /// What the piece is, in a message.
    var kindInWords: String {
        switch value {
        case .null: "null"
        case .boolean(let value): value ? "true" : "false"
        case .integer(let text), .number(let text): "the number \(text)"
        case .string: "text"
        case .sequence: "a list"
        case .mapping: "an object"
        }
    }
}
