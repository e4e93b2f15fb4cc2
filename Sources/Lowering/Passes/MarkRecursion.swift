import APIModel

/// Marks the members through which a record contains itself by value, one for each circle. Lists and maps hold their
/// values elsewhere and end a circle; a union holds its variants by value.
func markRecursion(in types: inout [TypeDefinition]) {
    var search = CircleSearch(types: types)
    for index in types.indices { search.visit(index) }
    for place in search.closing {
        guard case .record(var record) = types[place.record].shape else { continue }
        record.members[place.member].isRecursive = true
        types[place.record].shape = .record(record)
    }
}

/// A member of a record.
private struct MemberPlace {
    let record: Int
    let member: Int
}

/// A depth-first search over records with a stack of its own, so that no document is too deep for it.
private struct CircleSearch {
    private struct Edge {
        let member: Int
        let target: Int
    }

    private struct Step {
        let record: Int
        var edges: ArraySlice<Edge>
    }

    private enum Mark {
        case new, onPath, done
    }

    private let types: [TypeDefinition]
    private var marks: [Mark]
    private(set) var closing: [MemberPlace] = []

    init(types: [TypeDefinition]) {
        self.types = types
        marks = types.map { _ in .new }
    }

    mutating func visit(_ start: Int) {
        guard marks[start] == .new else { return }
        var path: [Step] = []
        enter(start, &path)
        while var step = path.popLast() {
            guard let edge = step.edges.popFirst() else {
                marks[step.record] = .done
                continue
            }
            path.append(step)
            switch marks[edge.target] {
            case .new: enter(edge.target, &path)
            case .onPath: closing.append(MemberPlace(record: step.record, member: edge.member))
            case .done: break
            }
        }
    }

    private mutating func enter(_ record: Int, _ path: inout [Step]) {
        marks[record] = .onPath
        path.append(Step(record: record, edges: edges(of: record)[...]))
    }

    private func edges(of index: Int) -> [Edge] {
        guard case .record(let record) = types[index].shape else { return [] }
        return record.members.enumerated().flatMap { member, value in
            records(in: value.type).map { Edge(member: member, target: $0) }
        }
    }

    /// The records that a value of `type` holds itself, through unions too.
    private func records(in type: TypeReference) -> [Int] {
        var found: [Int] = []
        var seen: Set<Int> = []
        var rest = [type]
        while let next = rest.popLast() {
            switch next {
            case .string, .integer, .number, .boolean, .any, .bytes, .file, .list, .map: continue
            case .nullable(let inner): rest.append(inner)
            case .named(let id):
                guard seen.insert(id.index).inserted else { continue }
                switch types[id.index].shape {
                case .record: found.append(id.index)
                case .enumeration: continue
                case .union(let union): rest += union.variants.reversed().map(\.type)
                }
            }
        }
        return found
    }
}
