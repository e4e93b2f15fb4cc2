package import APIModel
import Contract

/// What the user knows of the API.
package struct KnownFacts: Sendable {
    /// Values of parameters, by `name` or, for one operation alone, `operation.name`.
    package var values: [String: String]
    /// The ids of the schemes whose credentials are known.
    package var schemes: Set<String>

    /// These facts.
    package init(values: [String: String] = [:], schemes: Set<String> = []) {
        self.values = values
        self.schemes = schemes
    }
}

/// Plans the calls that verify an API: first all documented ones, then those that should be refused.
package func planCalls(of api: API, knowing facts: KnownFacts, level: VerificationLevel) -> VerificationPlan {
    var planner = CallPlanner(api: api, facts: facts)
    // Operations with fewer parameters in their paths list what the others need.
    let depths = api.operations.map { operation in (operation, operation.path.count { $0.isParameter }) }
    for (operation, _) in depths.enumerated().sorted(by: { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) })
        .map(\.element)
    {
        planner.add(operation)
    }
    let negatives = level == .safeNegatives ? planner.calls.flatMap { safeNegatives(of: $0, in: api) } : []
    return VerificationPlan(calls: planner.calls + negatives, uncalled: planner.uncalled)
}

/// Finds the arguments of one operation after the other.
private struct CallPlanner {
    let api: API
    let facts: KnownFacts
    private(set) var calls: [PlannedCall] = []
    private(set) var uncalled: [VerificationPlan.Uncalled] = []

    init(api: API, facts: KnownFacts) {
        self.api = api
        self.facts = facts
    }

    mutating func add(_ operation: Operation) {
        do throws(ObstacleFound) {
            calls.append(try call(operation))
        } catch {
            uncalled.append(VerificationPlan.Uncalled(operation: operation, obstacle: error.obstacle))
        }
    }

    private func call(_ operation: Operation) throws(ObstacleFound) -> PlannedCall {
        guard ["GET", "HEAD"].contains(operation.method) else { throw ObstacleFound(.method(operation.method)) }
        if operation.body?.isRequired == true { throw ObstacleFound(.body) }
        var called = operation
        called.body = nil
        called.security = try shownSecurity(operation)
        var arguments: [PlannedArgument] = []
        for parameter in operation.parameters { arguments.append(try argument(parameter, of: operation)) }
        return PlannedCall(operation: called, probe: .answer, arguments: arguments)
    }

    /// The first requirement whose credentials are known, as the only one.
    private func shownSecurity(_ operation: Operation) throws(ObstacleFound) -> [SecurityRequirement] {
        guard let first = operation.security.first else { return [] }
        if let met = operation.security.first(where: { facts.schemes.isSuperset(of: $0.schemes) }) { return [met] }
        throw ObstacleFound(.credentials(first.schemes.filter { !facts.schemes.contains($0) }))
    }

    private func argument(_ parameter: Parameter, of operation: Operation) throws(ObstacleFound) -> PlannedArgument {
        if let given = facts.values["\(operation.id).\(parameter.wireName)"] ?? facts.values[parameter.wireName] {
            return .known(parameter.value(of: given), .given)
        }
        guard parameter.isRequired else { return .absent }
        if let harvest = harvest(of: parameter, in: operation) { return .harvested(harvest) }
        if let example = parameter.examples.first { return .known(example.value, .example) }
        if let documented = parameter.defaultValue ?? firstListed(parameter.type) {
            return .known(documented, .documented)
        }
        throw ObstacleFound(.argument(parameter.wireName))
    }

    private func firstListed(_ type: TypeReference) -> JSONValue? {
        guard case .named(let id) = type, case .enumeration(let enumeration) = api[id].shape else { return nil }
        return enumeration.values.first.map { enumeration.json($0.wireValue) }
    }

    /// Where the id of a path's piece can be read: in the list that stands at the path before it.
    private func harvest(of parameter: Parameter, in operation: Operation) -> Harvest? {
        guard let place = operation.path.firstIndex(of: .parameter(parameter.wireName)) else { return nil }
        let collection = PathPiece.trimmed(operation.path[..<place])
        let call = calls.first {
            $0.operation.method == "GET" && PathPiece.trimmed($0.operation.path[...]) == collection
        }
        guard let source = call?.operation, let content = source.mainSuccess?.content, content.coding == .json else {
            return nil
        }
        let list = ItemList(in: content.type, of: api, having: [parameter.wireName, "id"])
        return list.map { Harvest(operation: source.id, list: $0.keys, member: $0.member) }
    }
}

/// Why a call cannot be planned.
private struct ObstacleFound: Error {
    let obstacle: Obstacle

    init(_ obstacle: Obstacle) { self.obstacle = obstacle }
}

extension PathPiece {
    fileprivate var isParameter: Bool {
        if case .parameter = self { true } else { false }
    }

    /// The pieces without a slash at their end.
    fileprivate static func trimmed(_ pieces: ArraySlice<PathPiece>) -> [PathPiece] {
        guard case .literal(let text)? = pieces.last, text.hasSuffix("/") else { return Array(pieces) }
        return pieces.dropLast() + (text == "/" ? [] : [.literal(String(text.dropLast()))])
    }
}

extension Parameter {
    /// What a user wrote, as a value; the items of a list stand between commas.
    fileprivate func value(of text: String) -> JSONValue {
        guard case .list = type.withoutNull else { return .string(text) }
        return .array(text.split(separator: ",").map { .string(String($0)) })
    }
}
