package import SourceNodes

/// Says whether values fit schemas: JSON Schema, draft 2020-12.
///
/// A bounded number of steps is made for each value and a bounded depth is reached; where that is not enough, or a
/// schema leads back to itself without end, the answer is that there is none.
package struct SchemaEvaluator<Source: SchemaSource>: Sendable {
    /// The rules of each schema that was asked for.
    private var known: [SchemaRules?] = []
    /// The schemas that are being compared, the outermost first: the dynamic scope.
    private var scope: [SchemaID] = []
    /// Where in the scope the schemas begin that are compared with the present piece of the value.
    private var scopeOfPiece = 0
    private var remainingSteps = 0
    private var isUndecided = false
    /// Where the rules come from; it also gives the IDs out.
    package var source: Source

    /// Alternatives of alternatives multiply; a value gets this many comparisons.
    private static var steps: Int { 100_000 }
    /// How many schemas may be compared within each other, over all pieces.
    private static var deepest: Int { 256 }

    /// An evaluator of the schemas of `source`.
    package init(_ source: Source) {
        self.source = source
    }

    /// Asks for the rules of a schema now, so that copies of the evaluator need not.
    package mutating func prepare(_ id: SchemaID) {
        _ = rules(of: id)
    }

    /// What is known of a value.
    package enum Verdict: Sendable {
        /// It fits.
        case fits
        /// It does not, and this is the first reason.
        case fails(Violation)
        /// Nobody can say.
        case undecided
    }

    /// Whether `value` fits the schema `id`.
    package mutating func verdict(of value: Node, with id: SchemaID) -> Verdict {
        remainingSteps = Self.steps
        isUndecided = false
        scope = []
        scopeOfPiece = 0
        do throws(Violation) {
            _ = try evaluate(value, with: id, tracking: false)
            return isUndecided ? .undecided : .fits
        } catch {
            return isUndecided ? .undecided : .fails(error)
        }
    }
}

extension SchemaEvaluator {
    /// Compares `value` with a schema; gives what was spoken of, where `tracking` asks for it.
    mutating func evaluate(_ value: Node, with id: SchemaID, tracking: Bool) throws(Violation) -> Evaluated {
        guard enter(id) else { return Evaluated() }
        defer { scope.removeLast() }
        let schema = rules(of: id)
        let tracks = tracking || schema.asksForEvaluated
        var evaluated = Evaluated()
        for rule in schema.rules { try apply(rule, to: value, &evaluated, tracks) }
        return evaluated
    }

    /// The same for a piece of the present value.
    mutating func evaluate(piece: Node, at key: Violation.Key, with id: SchemaID) throws(Violation) {
        let outer = scopeOfPiece
        scopeOfPiece = scope.count
        defer { scopeOfPiece = outer }
        do throws(Violation) {
            _ = try evaluate(piece, with: id, tracking: false)
        } catch {
            throw error.behind(key)
        }
    }

    /// What was spoken of if the value fits; nil if it does not.
    mutating func evaluatedIfFits(_ value: Node, with id: SchemaID, tracking: Bool) -> Evaluated? {
        do throws(Violation) {
            return try evaluate(value, with: id, tracking: tracking)
        } catch {
            return nil
        }
    }

    /// Whether a piece of the present value fits.
    mutating func fits(piece: Node, at key: Violation.Key, with id: SchemaID) -> Bool {
        do throws(Violation) {
            try evaluate(piece: piece, at: key, with: id)
            return true
        } catch {
            return false
        }
    }

    /// Notes that nothing is certain any more.
    mutating func giveUp() {
        isUndecided = true
    }

    /// The outermost schema of the scope's resources that `anchor` names, or else `id`.
    mutating func outermost(_ anchor: String, orElse id: SchemaID) -> SchemaID {
        var asked: Set<Int> = []
        for outer in scope {
            let resource = rules(of: outer).resource
            guard asked.insert(resource).inserted else { continue }
            if let found = source.schema(dynamicAnchor: anchor, in: resource) { return found }
        }
        return id
    }

    /// Puts a schema into the scope; false, and nothing is certain any more, where that would never end.
    private mutating func enter(_ id: SchemaID) -> Bool {
        remainingSteps -= 1
        guard remainingSteps > 0, !isUndecided, scope.count < Self.deepest, !scope[scopeOfPiece...].contains(id) else {
            isUndecided = true
            return false
        }
        scope.append(id)
        return true
    }

    private mutating func rules(of id: SchemaID) -> SchemaRules {
        if id.index < known.count, let rules = known[id.index] { return rules }
        if id.index >= known.count {
            known += Array(repeating: nil, count: id.index + 1 - known.count)
        }
        let rules = source.rules(of: id)
        known[id.index] = rules
        return rules
    }

    private mutating func apply(
        _ located: LocatedRule,
        to value: Node,
        _ evaluated: inout Evaluated,
        _ tracks: Bool
    ) throws(Violation) {
        switch located.rule {
        case .nothing: throw Violation(.notAllowed, of: value, located)
        case .unknown: giveUp()
        case .type(let types): if !value.isOf(types) { throw Violation(.type(types), of: value, located) }
        case .constant(let node, let wanted):
            if ComparableValue(value) != wanted { throw Violation(.constant(node), of: value, located) }
        case .enumeration(let values):
            if !values.contains(ComparableValue(value)) { throw Violation(.notListed, of: value, located) }
        case .number(let rule): try apply(rule, located, to: value)
        case .text(let rule): try apply(rule, located, to: value)
        case .list(let rule):
            guard case .sequence(let elements) = value.value else { return }
            try apply(rule, located, to: value, elements, &evaluated)
        case .object(let rule):
            guard case .mapping(let mapping) = value.value else { return }
            try apply(rule, located, to: value, mapping, &evaluated, tracks)
        case .part(let rule): try apply(rule, located, to: value, &evaluated, tracks)
        }
    }
}
