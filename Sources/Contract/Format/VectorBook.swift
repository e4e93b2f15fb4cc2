package import APIModel

/// Collects the vectors of an API with what they share.
package struct VectorBook: Sendable {
    /// Bodies of answers by name.
    package private(set) var bodies: [JSONValue.Member] = []
    /// Values in canonical form by name: of the bodies that are spelled otherwise.
    package private(set) var values: [JSONValue.Member] = []
    /// Calls that several vectors make.
    package private(set) var calls: [SharedCall] = []
    /// The vectors, in a fixed order.
    package private(set) var vectors: [Vector] = []
    /// How much the contract holds.
    private let level: ContractLevel
    /// What the vectors have shown so far.
    var coverage: Coverage
    /// What those about bodies in XML have shown so far: what reads and writes them is another part of an SDK.
    var xmlCoverage: Coverage
    /// The bodies that were built so far.
    private var shelf = DocumentShelf()
    private var examples: [ExampleUse: SharedDocument] = [:]
    private var examplePlaces: Set<String> = []
    private var ids: [String: Int] = [:]

    /// A book without vectors.
    init(level: ContractLevel, coverage: Coverage) {
        self.level = level
        self.coverage = coverage
        self.xmlCoverage = coverage
    }

    /// Keeps `vector` if the contract holds its level; an id that is taken gets a number.
    mutating func add(_ vector: Vector) {
        guard level.holds(vector.level) else { return }
        var vector = vector
        vector.id = unusedID(Self.legalID(vector.id))
        vectors.append(vector)
    }

    /// The bodies of `type` for all vectors to share, called after `name` where they are new; nil where none can be
    /// built.
    mutating func documents(of type: TypeReference, named name: String, in api: API) -> DocumentPair? {
        let (pair, isNew) = shelf.pair(for: type, named: name, of: api)
        if isNew { pair?.documents.forEach { share($0) } }
        return pair
    }

    /// A documented example for all vectors to share; nil where it is not what its schema says, which is noted.
    mutating func document(
        of example: Example,
        as type: TypeReference,
        in api: API,
        _ notes: inout ContractNotes
    ) -> SharedDocument? {
        let key = ExampleUse(pointer: example.origin.pointer, type: type)
        if let known = examples[key] { return known }
        do throws(Mismatch) {
            let value = try ReferenceDecoder(api: api).decode(example.value, as: type)
            let isOnly = examplePlaces.insert(key.pointer).inserted
            let name = isOnly ? key.pointer : "\(key.pointer) \(examples.count)"
            let document = SharedDocument(name: name, wire: example.value, value: value)
            examples[key] = document
            share(document)
            return document
        } catch {
            notes.leftOut(example, at: error.place)
            return nil
        }
    }

    private mutating func share(_ document: SharedDocument) {
        bodies.append(.init(document.name, document.wire))
        if !document.value.isSame(as: document.wire) { values.append(.init(document.name, document.value)) }
    }

    /// Keeps a call for all vectors to share.
    mutating func share(_ call: SharedCall) {
        calls.append(call)
    }

    private mutating func unusedID(_ wanted: String) -> String {
        guard let count = ids[wanted] else {
            ids[wanted] = 1
            return wanted
        }
        var number = count + 1
        while ids["\(wanted)-\(number)"] != nil { number += 1 }
        ids[wanted] = number
        ids["\(wanted)-\(number)"] = 1
        return "\(wanted)-\(number)"
    }

    /// How many vectors each operation has in each group, in the order of the vectors.
    package var counts: [ContractCount] {
        struct Key: Hashable {
            let operation: String
            let group: Vector.Group
        }
        var counts: [ContractCount] = []
        var places: [Key: Int] = [:]
        for vector in vectors {
            let key = Key(operation: vector.operation, group: vector.group)
            if let place = places[key] {
                counts[place].vectors += 1
            } else {
                places[key] = counts.count
                counts.append(ContractCount(operation: vector.operation, group: vector.group, vectors: 1))
            }
        }
        return counts
    }

    /// `text` with everything replaced by a hyphen that an id may not hold.
    static func legalID(_ text: String) -> String {
        if text.utf8.allSatisfy(isLegal) { return text }
        let legal = text.unicodeScalars.map { scalar in
            scalar.isASCII && isLegal(UInt8(truncatingIfNeeded: scalar.value)) ? scalar : "-"
        }
        return String(String.UnicodeScalarView(legal))
    }

    private static func isLegal(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
        default: false
        }
    }
}

/// An example as a type reads it.
private struct ExampleUse: Hashable {
    let pointer: String
    let type: TypeReference
}

/// How many vectors an operation has in a group.
package struct ContractCount: Hashable, Sendable {
    /// The id of the operation.
    package var operation: String
    /// The group.
    package var group: Vector.Group
    /// How many there are.
    package var vectors: Int
}
