import APIModel

/// A stream of two items, as text and as what the caller sees.
struct StreamedBody {
    /// The items on the wire.
    let wire: [JSONValue]
    /// The items in canonical form.
    let values: [JSONValue]

    /// The items of a content; nil if it is no stream.
    init?(_ content: Content?, api: API) {
        guard let content, case .stream = content.coding else { return nil }
        var builder = ValueBuilder(api: api, direction: .answer)
        let decoder = ReferenceDecoder(api: api)
        var wire: [JSONValue] = []
        var values: [JSONValue] = []
        for extent in [ValueBuilder.Extent.full, .sparse] {
            let item = builder.value(content.type.withoutNull, named: "item", extent)
            guard let value = try? decoder.decode(item, as: content.type) else { continue }
            wire.append(item)
            values.append(value)
        }
        self.wire = wire
        self.values = values
    }

    /// The stream.
    func text(_ framing: StreamFraming) -> String {
        wire.map { item in
            switch framing {
            case .lines: JSONText.compact(item) + "\n"
            case .sequence: "\u{1E}" + JSONText.compact(item) + "\n"
            case .events(.data): Self.lines("data", JSONText.compact(item)) + "\n"
            case .events(.text): Self.lines("data", item.eventText) + "\n"
            case .events(.wholeText), .events(.wholeJSON):
                ["event", "id", "retry", "data"].compactMap { name in
                    item.member(name).map { value in
                        let isJSON = name == "data" && framing == .events(.wholeJSON)
                        return Self.lines(name, isJSON ? JSONText.compact(value) : value.eventText)
                    }
                }.joined() + "\n"
            }
        }.joined()
    }

    /// Other spellings of the same stream, with their names.
    func spellings(_ framing: StreamFraming) -> [(name: String, text: String)] {
        let plain = text(framing)
        let returned = plain.replacingLineEnds(with: "\r\n")
        switch framing {
        case .lines:
            return [
                ("line-ends", returned), ("blank-lines", "\n" + returned + "\n"), ("open", String(plain.dropLast())),
            ]
        case .sequence: return [("line-ends", returned), ("open", plain.filter { $0 != "\n" })]
        case .events:
            return [
                ("line-ends", returned), ("returns", plain.replacingLineEnds(with: "\r")),
                ("byte-order-mark", "\u{FEFF}" + plain), ("comments", ": one\n\n" + plain + ": two\n\n"),
            ]
        }
    }

    /// The items as the caller sees them.
    func items(_ framing: StreamFraming) -> [JSONValue] {
        switch framing {
        case .lines, .sequence: values
        case .events(.wholeText), .events(.wholeJSON): Self.keepingIDs(values)
        case .events(.data), .events(.text): values.map { .object([.init("data", $0)]) }
        }
    }

    /// An event without an id has that of the event before: the last event id stays (HTML, section 9.2.6).
    private static func keepingIDs(_ events: [JSONValue]) -> [JSONValue] {
        var last: JSONValue?
        return events.map { event in
            if let id = event.member("id") {
                last = id
            } else if let last, case .object(let members) = event {
                return .object(members + [.init("id", last)])
            }
            return event
        }
    }

    private static func lines(_ name: String, _ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { "\(name): \($0)\n" }.joined()
    }
}

extension String {
    fileprivate func replacingLineEnds(with end: String) -> String {
        split(separator: "\n", omittingEmptySubsequences: false).joined(separator: end)
    }
}

extension JSONValue {
    fileprivate var eventText: String {
        if case .string(let text) = self { text } else { JSONText.compact(self) }
    }
}
