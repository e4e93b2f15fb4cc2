package import APIModel

/// Collects the vectors of an API with what they share.
package struct VectorBook: Sendable {
    /// Bodies of answers by name.
    package private(set) var bodies: [JSONValue.Member] = []
    /// Values in canonical form by name.
    package private(set) var values: [JSONValue.Member] = []
    /// The vectors, in a fixed order.
    package private(set) var vectors: [Vector] = []
    private var ids: Set<String> = []

    /// Keeps `vector`; an id that is taken gets a number.
    mutating func add(_ vector: Vector) {
        var vector = vector
        vector.id = Self.legalID(vector.id)
        var number = 2
        let wanted = vector.id
        while !ids.insert(vector.id).inserted {
            vector.id = "\(wanted)-\(number)"
            number += 1
        }
        vectors.append(vector)
    }

    /// Keeps a body for all vectors to share.
    mutating func share(body: JSONValue, as name: String) {
        bodies.append(.init(name, body))
    }

    /// Keeps a value for all vectors to share.
    mutating func share(value: JSONValue, as name: String) {
        values.append(.init(name, value))
    }

    /// How many vectors each operation has in each group, in the order of the vectors.
    package var counts: [ContractCount] {
        var counts: [ContractCount] = []
        var places: [String: Int] = [:]
        for vector in vectors {
            let key = vector.operation + " " + vector.group.rawValue
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

/// How many vectors an operation has in a group.
package struct ContractCount: Hashable, Sendable {
    /// The id of the operation.
    package var operation: String
    /// The group.
    package var group: Vector.Group
    /// How many there are.
    package var vectors: Int
}
