import Diagnostics
import SourceNodes

/// The operations of one path: the Path Item Object, section 4.8.9.
package struct PathItem: DocumentObject {
    package let place: Place
    /// Another path item that this one stands for; its own members come on top.
    package internal(set) var reference: Reference?
    /// A line about the path.
    package internal(set) var summary: String?
    /// More about it, as CommonMark.
    package internal(set) var description: String?
    /// The operations in the order of the document, by method as written: `get`, `put`, `post`, `delete`, `options`,
    /// `head`, `patch`, `trace` or `query`, and those of `additionalOperations` with their own capitals.
    package internal(set) var operations: [Entry<Operation>]
    /// Servers that replace the document's; empty if none is named.
    package internal(set) var servers: [Server]
    /// Parameters of all operations of the path.
    package internal(set) var parameters: [Referenced<Parameter>]
}

extension PathItem: ReadableObject {
    /// The methods that a path item knows, as written.
    package static let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]

    static var knowsReferences: Bool { true }

    init(_ object: inout ObjectReader) {
        place = object.place
        reference = object.reference(to: .pathItem)
        summary = object.optional("summary")
        description = object.optional("description")
        let isSwagger = object.reading.version == .v2_0
        parameters = isSwagger ? object.swaggerSharedParameters() : object.list("parameters")
        operations = object.operations()
        servers = object.list("servers")
    }
}

extension ObjectReader {
    /// The members that are operations, in the order of the document; each method once, however it is spelled.
    fileprivate mutating func operations() -> [Entry<Operation>] {
        var operations: [Entry<Operation>] = []
        for member in place.members.members where PathItem.methods.contains(member.key.lowercased()) {
            guard let operation: Operation = optional(member.key) else { continue }
            let name = member.key.lowercased()
            if name != member.key { reportMisspelled(member.key, at: member.keyRange, as: "\"\(name)\"") }
            if operations.contains(where: { $0.name == name }) { continue }
            operations.append(Entry(name: name, nameRange: member.keyRange, value: operation))
        }
        askFor(PathItem.methods)
        return operations + additionalOperations(beside: operations)
    }

    /// `additionalOperations`: those of methods that the specification does not name, section 4.9.1 of 3.2.
    private mutating func additionalOperations(beside known: [Entry<Operation>]) -> [Entry<Operation>] {
        map("additionalOperations", of: Operation.self).compactMap { entry in
            let name = entry.name.lowercased()
            guard entry.name.isToken else {
                let message = "\"\(entry.name)\" is no method of HTTP, and its operation is left out"
                report(.unknownMember, message, at: entry.nameRange)
                return nil
            }
            guard PathItem.methods.contains(name) else { return entry }
            reportMisspelled(entry.name, at: entry.nameRange, as: "\"\(name)\" beside \"additionalOperations\"")
            if known.contains(where: { $0.name == name }) { return nil }
            return Entry(name: name, nameRange: entry.nameRange, value: entry.value)
        }
    }

    private func reportMisspelled(_ method: String, at range: SourceRange, as member: String) {
        let message = "\"\(method)\" is no name of an operation here"
        report(.unknownMember, message, at: range, hint: "write \(member), as which it is read")
    }
}
