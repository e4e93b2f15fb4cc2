import Diagnostics
import SourceNodes

/// Hands out the members of one object, each once, and knows in the end which ones nobody asked for.
struct ObjectReader {
    /// Where the object stands.
    let place: Place
    /// What the whole reading gathers.
    let reading: Reading
    private var taken: TakenMembers
    private var askedNames: [String] = []

    /// Begins to read the object at `place`.
    init(_ place: Place, in reading: Reading) {
        self.place = place
        self.reading = reading
        self.taken = TakenMembers(count: place.members.members.count)
        askedNames.reserveCapacity(16)
    }

    /// The member `name` as it is written; nil if it is missing.
    mutating func node(_ name: String) -> Node? {
        guard !taken.isComplete else { return nil }
        askedNames.append(name)
        let length = name.utf8.count
        let members = place.members.members
        for index in members.indices where members[index].key.utf8.count == length && members[index].key == name {
            taken.insert(index)
            return members[index].value
        }
        return nil
    }

    /// The member `name`; nil if it is missing or, with a diagnostic, no value of this type.
    mutating func optional<Value: Readable>(_ name: String, as type: Value.Type = Value.self) -> Value? {
        guard let node = node(name) else { return nil }
        let spot = place.spot(of: name)
        if case .null = node.value {
            let hint = "leave it out or give it a value"
            report(
                .wrongType,
                "\"\(name)\" has no value",
                at: spot.keyRange,
                member: name,
                hint: hint,
                severity: .warning
            )
            return nil
        }
        return Value.read(node, at: spot, in: reading)
    }

    /// The member `name`, without which there is no object: its absence is as bad as the loss of that.
    mutating func required<Value: Readable>(
        _ name: String,
        as type: Value.Type = Value.self,
        orElse severity: Diagnostic.Severity = .error
    ) -> Value? {
        let value: Value? = optional(name)
        if value == nil, !place.members.contains(name) || severity > Value.lossSeverity {
            reportMissing(name, severity: severity)
        }
        return value
    }

    /// The member `name`, which the specification requires and people forget: its absence is a warning.
    mutating func expected<Value: Readable>(_ name: String, as type: Value.Type = Value.self) -> Value? {
        if !place.members.contains(name) { reportMissing(name, severity: .warning) }
        return optional(name)
    }

    /// The flag `name`; false if it is missing.
    mutating func flag(_ name: String) -> Bool {
        optional(name) ?? false
    }

    /// The list `name`; empty if it is missing.
    mutating func list<Element: Readable>(_ name: String, of type: Element.Type = Element.self) -> [Element] {
        optional(name) ?? []
    }

    /// The whole number `name`; nil if it is missing or, with a diagnostic, has a fraction.
    mutating func count(_ name: String) -> Int? {
        guard let number = optional(name, as: JSONNumber.self) else { return nil }
        guard let integer = number.integer else {
            let node = place.members[name] ?? Node(.null, at: place.range)
            let spot = place.spot(of: name)
            reading.reportWrongType(node, at: spot, expected: "a whole number", severity: JSONNumber.lossSeverity)
            return nil
        }
        return integer
    }

    /// The members of the object `name`, whose keys are the author's, in the order of the document.
    mutating func map<Value: Readable>(_ name: String, of type: Value.Type = Value.self) -> [Entry<Value>] {
        optional(name, as: Map<Value>.self)?.entries ?? []
    }

    /// All members that are no extensions, for an object whose keys are the author's.
    mutating func entries<Value: Readable>(of type: Value.Type = Value.self) -> [Entry<Value>] {
        let members = place.members.members
        var entries: [Entry<Value>] = []
        entries.reserveCapacity(members.count)
        for index in members.indices where !members[index].key.hasPrefix("x-") {
            taken.insert(index)
            guard let entry = Entry<Value>.read(members[index], in: place.spot, of: reading) else { continue }
            entries.append(entry)
        }
        return entries
    }

    /// The member `name`, one of the values that the specification knows; another is passed over with a warning.
    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: String,
        of type: Choice.Type = Choice.self
    ) -> Choice? {
        optional(name, as: String.self).flatMap { choice($0, of: name, orElse: .warning) }
    }

    /// The member `name`, one of the values that the specification knows, without which there is no object.
    mutating func requiredChoice<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: String,
        of type: Choice.Type = Choice.self,
        orElse severity: Diagnostic.Severity = .error
    ) -> Choice? {
        required(name, as: String.self, orElse: severity).flatMap { choice($0, of: name, orElse: severity) }
    }

    private func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ text: String,
        of name: String,
        orElse severity: Diagnostic.Severity
    ) -> Choice? {
        if let choice = Choice(rawValue: text) { return choice }
        let names = Choice.allCases.map(\.rawValue)
        report(
            .unknownValue,
            "\"\(text)\" is no value of \"\(name)\"",
            at: place.range(of: name),
            member: name,
            hint: "use one of \(names.map { "\"\($0)\"" }.joined(separator: ", "))",
            severity: severity
        )
        return nil
    }

    /// Takes members that are read elsewhere or mean nothing to Concord.
    mutating func take(_ names: String...) {
        for name in names { _ = node(name) }
    }

    /// Makes `names` known, though none of them is among the members.
    mutating func askFor(_ names: [String]) {
        askedNames += names
    }

    /// Reports a mistake of this object, or of one of its members.
    func report(
        _ code: DiagnosticCode,
        _ message: String,
        at range: SourceRange? = nil,
        member: String? = nil,
        hint: String? = nil,
        severity: Diagnostic.Severity? = nil
    ) {
        let pointer = member.map { place.pointer.appending($0) } ?? place.pointer
        reading.diagnostics.report(
            Diagnostic(
                code,
                message,
                at: range ?? place.range,
                pointer: pointer.text,
                hint: hint,
                severity: severity
            )
        )
    }

    /// Reports that the object lacks a member.
    func reportMissing(_ name: String, severity: Diagnostic.Severity) {
        let message = "\(place.pointer.subject) lacks \"\(name)\""
        report(.missingMember, message, at: place.nameRange, severity: severity)
    }

    /// Reports the members that nobody asked for.
    func reportUntakenMembers() {
        guard !taken.isComplete else { return }
        for (index, member) in place.members.members.enumerated() where !taken.contains(index) {
            reportUntaken(member)
        }
    }

    private func reportUntaken(_ member: Node.Mapping.Member) {
        let key = member.key
        if key.hasPrefix(ConcordExtension.prefix) {
            let known = ConcordExtension(rawValue: key)
            let message =
                known == nil
                ? "no extension is called \"\(key)\"" : "\"\(key)\" means nothing on \(place.pointer.subject)"
            let hint =
                known.map { "it belongs to \($0.home)" }
                ?? question(key, among: ConcordExtension.allCases.map(\.rawValue))
            report(.unknownExtension, message, at: member.keyRange, member: key, hint: hint)
        } else if !key.hasPrefix("x-") {
            let message = "\(place.pointer.subject) knows no member \"\(key)\""
            report(.unknownMember, message, at: member.keyRange, member: key, hint: question(key, among: askedNames))
        }
    }

    private func question(_ name: String, among names: [String]) -> String? {
        nearestName(to: name, in: names).map { "did you mean \"\($0)\"?" }
    }
}

/// Which members of an object were handed out.
private struct TakenMembers {
    private var first: UInt64 = 0
    private var others: Set<Int> = []
    private var remaining: Int

    init(count: Int) {
        remaining = count
    }

    var isComplete: Bool { remaining == 0 }

    func contains(_ index: Int) -> Bool {
        index < 64 ? first & (1 << UInt64(index)) != 0 : others.contains(index)
    }

    mutating func insert(_ index: Int) {
        guard !contains(index) else { return }
        remaining -= 1
        if index < 64 { first |= 1 << UInt64(index) } else { others.insert(index) }
    }
}
