import Diagnostics
import SourceNodes

/// What can be read from a piece of a document.
protocol Readable: Sendable {
    /// What it means that a piece is no such value and is passed over: a warning where all that is lost is prose or a
    /// rule for values; an error where it would be a part of the API.
    static var lossSeverity: Diagnostic.Severity { get }
    /// Whether a piece that stands in the place of a list is clearly meant as its only element.
    static func canStandAlone(_ node: Node) -> Bool
    /// The value that `node` spells; nil, and a diagnostic, if it spells none.
    static func read(_ node: Node, at spot: Spot, in reading: Reading) -> Self?
}

extension Readable {
    static func canStandAlone(_ node: Node) -> Bool { false }
}

/// An object with fixed members, each read by one line of its initializer.
protocol ReadableObject: Readable, DocumentObject {
    /// Whether `$ref` is one of its own members; in all other objects it stands for the object.
    static var knowsReferences: Bool { get }
    /// Whether the specification lets a reference stand in the place of the object; elsewhere people write one too.
    static func allowsReference(in version: SpecificationVersion) -> Bool
    /// Takes the members out of `object`; nil, and a diagnostic, if one is missing without which there is no object.
    init?(_ object: inout ObjectReader)
}

extension ReadableObject {
    static var lossSeverity: Diagnostic.Severity { .error }
    static var knowsReferences: Bool { false }
    static func allowsReference(in version: SpecificationVersion) -> Bool { false }

    static func read(_ node: Node, at spot: Spot, in reading: Reading) -> Self? {
        readObject(node, at: spot, in: reading)
    }

    /// The object that `node` spells member by member.
    static func readObject(_ node: Node, at spot: Spot, in reading: Reading) -> Self? {
        guard let members = reading.members(of: node, at: spot, orElse: lossSeverity) else { return nil }
        if !knowsReferences, let reference = reading.misplacedReference(node, at: spot) {
            return allowsReference(in: reading.version) ? reading.take(reference) : reading.follow(reference)
        }
        var object = ObjectReader(Place(node, members, at: spot), in: reading)
        guard let value = Self(&object) else { return nil }
        object.reportUntakenMembers()
        return value
    }
}

extension String: Readable {
    static var lossSeverity: Diagnostic.Severity { .warning }
    static func canStandAlone(_ node: Node) -> Bool { node.isScalar }

    static func read(_ node: Node, at spot: Spot, in reading: Reading) -> String? {
        switch node.value {
        case .string(let text):
            return text
        case .integer(let text), .number(let text):
            let hint = "write it in quotes"
            reading.reportWrongType(node, at: spot, expected: "text", hint: hint, severity: .warning)
            return text
        case .boolean(let value):
            let hint = "write it in quotes"
            reading.reportWrongType(node, at: spot, expected: "text", hint: hint, severity: .warning)
            return value ? "true" : "false"
        case .null, .sequence, .mapping:
            if let reference = reading.misplacedReference(node, at: spot) { return reading.follow(reference) }
            reading.reportWrongType(node, at: spot, expected: "text", severity: lossSeverity)
            return nil
        }
    }
}

extension Array: Readable where Element: Readable {
    static var lossSeverity: Diagnostic.Severity { Element.lossSeverity }

    static func read(_ node: Node, at spot: Spot, in reading: Reading) -> [Element]? {
        guard case .sequence(let elements) = node.value else {
            if Element.canStandAlone(node) { return lone(node, at: spot, in: reading) }
            if let reference = reading.misplacedReference(node, at: spot) { return reading.follow(reference) }
            reading.reportWrongType(node, at: spot, expected: "a list", severity: lossSeverity)
            return nil
        }
        var values: [Element] = []
        values.reserveCapacity(elements.count)
        for (index, element) in elements.enumerated() {
            if element.isNull, lossSeverity == .error {
                let hint = "remove it, or write what is meant"
                reading.reportWrongType(
                    element,
                    at: spot.element(index),
                    expected: "an object",
                    hint: hint,
                    severity: .warning
                )
                continue
            }
            guard let value = Element.read(element, at: spot.element(index), in: reading) else { continue }
            values.append(value)
        }
        return values
    }
}

extension Array where Element: Readable {
    /// The list of one element that stands in its place.
    private static func lone(_ node: Node, at spot: Spot, in reading: Reading) -> [Element]? {
        let hint = "put it into a list, as which it is read"
        reading.reportWrongType(node, at: spot, expected: "a list", hint: hint, severity: .warning)
        return Element.read(node, at: spot, in: reading).map { [$0] }
    }
}

extension Node {
    /// Whether nothing is written, or `null`.
    fileprivate var isNull: Bool {
        if case .null = value { true } else { false }
    }

    /// Whether it is a text, a number or a boolean.
    fileprivate var isScalar: Bool {
        switch value {
        case .boolean, .integer, .number, .string: true
        case .null, .sequence, .mapping: false
        }
    }
}

extension Bool: Readable {
    static var lossSeverity: Diagnostic.Severity { .warning }

    static func read(_ node: Node, at spot: Spot, in reading: Reading) -> Bool? {
        switch node.value {
        case .boolean(let value):
            return value
        case .string("true"), .string("false"):
            let hint = "leave the quotes out"
            reading.reportWrongType(node, at: spot, expected: "true or false", hint: hint, severity: .warning)
            if case .string("true") = node.value { return true }
            return false
        case .null, .integer, .number, .string, .sequence, .mapping:
            if let reference = reading.misplacedReference(node, at: spot) { return reading.follow(reference) }
            reading.reportWrongType(node, at: spot, expected: "true or false", severity: lossSeverity)
            return nil
        }
    }
}

extension JSONNumber: Readable {
    static var lossSeverity: Diagnostic.Severity { .warning }

    static func read(_ node: Node, at spot: Spot, in reading: Reading) -> JSONNumber? {
        switch node.value {
        case .integer(let text) where Double(text)?.isFinite == true,
            .number(let text) where Double(text)?.isFinite == true:
            return JSONNumber(text: text)
        case .integer, .number:
            let hint = "leave it out: what has no bound needs none"
            reading.reportWrongType(node, at: spot, expected: "a finite number", hint: hint, severity: lossSeverity)
            return nil
        case .string(let text) where Double(text)?.isFinite == true:
            let hint = "leave the quotes out"
            reading.reportWrongType(node, at: spot, expected: "a number", hint: hint, severity: .warning)
            return JSONNumber(text: text)
        case .null, .boolean, .string, .sequence, .mapping:
            if let reference = reading.misplacedReference(node, at: spot) { return reading.follow(reference) }
            reading.reportWrongType(node, at: spot, expected: "a number", severity: lossSeverity)
            return nil
        }
    }
}

extension Node: Readable {
    static var lossSeverity: Diagnostic.Severity { .warning }
    static func canStandAlone(_ node: Node) -> Bool { node.isScalar }

    static func read(_ node: Node, at spot: Spot, in reading: Reading) -> Node? { node }
}
