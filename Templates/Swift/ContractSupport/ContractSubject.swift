/// The SDK under test, as far as the contract needs to know it. The generated `Dispatch.swift` conforms to it.
protocol ContractSubject: SendableMetatype {
    /// The SDK's client.
    associatedtype Client: Sendable

    /// A client that sends its requests over the given line and has no other way out.
    static func makeClient(_ setup: ClientSetup, over line: ContractLine) throws -> Client

    /// The documented examples of answers that the SDK offers as values.
    static var examples: [OfferedExample] { get }

    /// Tells how each operation is called.
    static func describe(_ operations: inout OperationTable<Client>)

    /// The canonical form of an error of the SDK; nil if it is none.
    static func canonical(_ error: any Error) -> JSON?
}

/// How the operations of an API are called, by operation id and form of the call.
struct OperationTable<Client: Sendable>: Sendable {
    /// Makes one call, hands over the items as they come, and gives what the call returned.
    typealias Run = @Sendable (Client, CanonicalFields, inout [JSON]) async throws -> JSON

    private var runs: [ContractVector.Form: [String: Run]] = [:]

    /// The operations that have been described, sorted.
    var operationIDs: [String] {
        runs[.single, default: [:]].keys.sorted()
    }

    /// How an operation is called in a form; nil if it cannot be.
    subscript(operation: String, form: ContractVector.Form) -> Run? {
        runs[form]?[operation]
    }

    /// Describes an operation that returns a value.
    mutating func call<Returned: CanonicalConvertible>(
        _ operation: String,
        _ call: @escaping @Sendable (Client, CanonicalFields) async throws -> Returned
    ) {
        runs[.single, default: [:]][operation] = { client, input, _ in try await call(client, input).lasting }
    }

    /// Describes an operation that returns a value, which a client can be told to answer.
    mutating func call<Returned: CanonicalConvertible>(
        _ operation: String,
        _ call: @escaping @Sendable (Client, CanonicalFields) async throws -> Returned,
        told: @escaping @Sendable (Returned) throws -> Client
    ) {
        runs[.single, default: [:]][operation] = { client, input, _ in
            let returned = try await call(client, input)
            return await returned.lasting { try await call(try told($0), input) }
        }
    }

    /// Describes an operation that returns nothing.
    mutating func call(
        _ operation: String,
        _ call: @escaping @Sendable (Client, CanonicalFields) async throws -> Void
    ) {
        runs[.single, default: [:]][operation] = { client, input, _ in
            try await call(client, input)
            return .null
        }
    }

    /// Describes an operation that returns a stream: to the contract, the list of its items.
    mutating func stream<Items: AsyncSequence & SendableMetatype>(
        _ operation: String,
        _ call: @escaping @Sendable (Client, CanonicalFields) async throws -> Items
    ) where Items.Element: CanonicalConvertible, Items.AsyncIterator: SendableMetatype {
        runs[.single, default: [:]][operation] = { client, input, _ in
            var items: [JSON] = []
            for try await item in try await call(client, input) { items.append(item.lasting) }
            return .array(items)
        }
    }

    /// Describes how all items of an operation with pages are walked.
    mutating func all<Items: AsyncSequence & SendableMetatype>(
        _ operation: String,
        _ items: @escaping @Sendable (Client, CanonicalFields) throws -> Items
    ) where Items.Element: CanonicalConvertible, Items.AsyncIterator: SendableMetatype {
        runs[.all, default: [:]][operation] = OperationTable.walk(items)
    }

    /// Describes how the pages of an operation are walked.
    mutating func pages<Pages: AsyncSequence & SendableMetatype>(
        _ operation: String,
        _ pages: @escaping @Sendable (Client, CanonicalFields) throws -> Pages
    ) where Pages.Element: CanonicalConvertible, Pages.AsyncIterator: SendableMetatype {
        runs[.pages, default: [:]][operation] = OperationTable.walk(pages)
    }

    private static func walk<Items: AsyncSequence & SendableMetatype>(
        _ items: @escaping @Sendable (Client, CanonicalFields) throws -> Items
    ) -> Run where Items.Element: CanonicalConvertible, Items.AsyncIterator: SendableMetatype {
        { client, input, found in
            for try await item in try items(client, input) {
                found.append(item.lasting)
            }
            return .null
        }
    }
}
