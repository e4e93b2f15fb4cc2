package import APIModel
package import Diagnostics

/// What something would like to be called.
package struct NameWish: Sendable {
    /// The spellings from best to last resort; the first is what is asked for, the last is numbered if all are taken.
    package let candidates: [String]
    /// Whether the user chose the first one: it is then given out before all that were derived.
    package let isChosen: Bool
    /// What stands in the document.
    package let origin: Origin

    /// A wish; `candidates` has at least one spelling.
    package init(_ candidates: [String], isChosen: Bool = false, origin: Origin) {
        self.candidates = candidates
        self.isChosen = isChosen
        self.origin = origin
    }
}

/// A place in which no two things may have one name.
///
/// Names are given out in four steps: what the user chose, what is preferred, what is qualified by its parents, and
/// at last numbers. Names that the generated code itself needs are reserved before. The order of the document decides
/// who is first, so that a new definition at its end renames nothing.
package struct NameScope: Sendable {
    /// Which names are one and the same.
    package enum Comparison: Sendable {
        /// Those of equal characters.
        case exact
        /// Those that differ in case only, too: files.
        case ignoringCase
    }

    private let comparison: Comparison
    /// What keeps each name from being given out.
    private var taken: [String: String]

    /// A scope in which the `reserved` names are not given out.
    package init(reserving reserved: [ReservedNames] = [], comparison: Comparison = .exact) {
        self.comparison = comparison
        self.taken = [:]
        for group in reserved {
            for name in group.names { taken[key(name)] = group.reason }
        }
    }

    /// Gives each wish its name, in the order of the wishes; a name that is not the one asked for is a note.
    package mutating func assign(_ wishes: [NameWish], diagnostics: inout DiagnosticSink) -> [String] {
        var names = [String](repeating: "", count: wishes.count)
        let chosenFirst = wishes.indices.filter { wishes[$0].isChosen } + wishes.indices.filter { !wishes[$0].isChosen }
        var notes: [(Int, Diagnostic)] = []
        for index in chosenFirst {
            let wish = wishes[index]
            let obstacle = wish.candidates.first.flatMap { taken[key($0)] }
            let preferred = obstacle == nil ? wish.candidates.first : nil
            names[index] = preferred ?? free(wish.candidates)
            taken[key(names[index])] = "another has this name"
            guard let obstacle, let asked = wish.candidates.first else { continue }
            notes.append((index, rename(asked, names[index], because: obstacle, of: wish)))
        }
        for (_, note) in notes.sorted(by: { $0.0 < $1.0 }) { diagnostics.report(note) }
        return names
    }

    /// The first candidate that is free, or the last one with the least number that makes it so.
    private func free(_ candidates: [String]) -> String {
        if let name = candidates.first(where: { taken[key($0)] == nil }) { return name }
        let stem = candidates.last ?? "value"
        let separator = stem.last?.isNumber == true ? "_" : ""
        var number = 2
        while taken[key(stem + separator + String(number))] != nil { number += 1 }
        return stem + separator + String(number)
    }

    private func key(_ name: String) -> String {
        switch comparison {
        case .exact: name
        case .ignoringCase: name.lowercased()
        }
    }

    private func rename(_ asked: String, _ name: String, because reason: String, of wish: NameWish) -> Diagnostic {
        Diagnostic(
            .renamed,
            "\"\(asked)\" is called \"\(name)\": \(reason)",
            at: wish.origin.range,
            pointer: wish.origin.pointer,
            hint: "choose another name with \"x-concord-name\""
        )
    }
}

/// Names that are not given out, and why.
package struct ReservedNames: Sendable {
    /// Why, in the words of the note about a rename.
    package let reason: String
    /// The names.
    package let names: [String]

    /// Names that are not given out, and why.
    package init(_ reason: String, _ names: [String]) {
        self.reason = reason
        self.names = names
    }
}
