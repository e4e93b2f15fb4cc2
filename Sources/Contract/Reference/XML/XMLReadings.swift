import APIModel

/// What is read of a value that was written as XML: JSON in which everything is gone that XML does not tell apart.
struct XMLReadings {
    let api: API

    /// The JSON that stands for the document of `value`.
    func reading(_ value: JSONValue, _ root: XMLRoot) -> JSONValue { reading(value, as: root.content) }

    private func reading(_ written: JSONValue, as content: XMLContent) -> JSONValue {
        // Whatever is empty is an element without anything in it.
        let value = written == .array([]) || written == .object([]) ? JSONValue.string("") : written
        switch (content, value) {
        case (_, .null): return .null
        case (.text, let value) where value.isXMLScalar: return .string(value.xmlText)
        case (.number, let value) where value.isXMLScalar: return number(value)
        case (.boolean, let value) where value.isXMLScalar: return boolean(value)
        case (.list(_, let content), .array(let items)): return .array(items.map { reading($0, as: content) })
        case (.map(let content), .object(let members)): return .object(members.compactMap { other($0, content) })
        case (.object(let id), .object(let members)): return object(members, api.xmlShapes[id.index])
        case (.object(let id), let value) where value.isXMLScalar:
            return api.xmlShapes[id.index].members.contains(where: \.isText) || value.isXMLBlank
                ? object([], api.xmlShapes[id.index]) : .string(value.xmlText)
        case (.list, let value) where value.isXMLBlank: return .array([])
        case (.places(let places), .array(let items)): return .array(self.items(items, at: places))
        case (.places(let places), let value) where value.isXMLScalar && places.first?.isText ?? false:
            return .array(self.items([value], at: places))
        case (.places(let places), let value) where value.isXMLBlank: return .array(self.items([], at: places))
        case (.map, let value) where value.isXMLBlank: return .object([])
        default: return anything(value)
        }
    }

    /// A text is at its place even if it is nothing; an element that is not there ends the list.
    private func items(_ items: [JSONValue], at places: [XMLPlace]) -> [JSONValue] {
        var read: [JSONValue] = []
        for (index, place) in places.enumerated() {
            let item = index < items.count ? items[index] : nil
            switch place {
            case .element(_, let content):
                guard let item else { return read }
                read.append(reading(item, as: content))
            case .text(let content), .characterData(let content):
                read.append(reading(item ?? .string(""), as: content))
            }
        }
        return read
    }

    private func anything(_ value: JSONValue) -> JSONValue {
        switch value {
        case .null: return .null
        case .boolean, .integer, .number, .string: return .string(value.xmlText)
        case .array(let items): return .object([.init("item", repeated(items))])
        case .object(let members):
            let read = members.compactMap { other($0, .any) }
            return read.isEmpty ? .string("") : .object(read)
        }
    }

    private func repeated(_ items: [JSONValue]) -> JSONValue {
        let read = items.map(anything)
        return read.count == 1 ? read[0] : .array(read)
    }

    /// A member that is an element of its own name; nil where it leaves no trace.
    private func other(_ member: JSONValue.Member, _ content: XMLContent) -> JSONValue.Member? {
        guard case .array(let items) = member.value, content == .any else {
            return .init(member.key, reading(member.value, as: content))
        }
        return items.isEmpty ? nil : .init(member.key, repeated(items))
    }

    private func number(_ value: JSONValue) -> JSONValue {
        switch value {
        case .integer, .number: value
        case .string(let text) where text.isXMLBlank: .null
        case .string(let text) where Int(text) != nil: .integer(text)
        case .string(let text) where text.isXMLNumber: .number(text)
        case .string(let text): .string(text)
        case .null, .boolean, .array, .object: .string(value.xmlText)
        }
    }

    private func boolean(_ value: JSONValue) -> JSONValue {
        switch value.xmlText {
        case "true", "1": .boolean(true)
        case "false", "0": .boolean(false)
        case let text: text.isXMLBlank ? .null : .string(text)
        }
    }

    private func object(_ members: [JSONValue.Member], _ shape: XMLShape) -> JSONValue {
        var read: [JSONValue.Member] = []
        for member in shape.members {
            let value = members.first { $0.key == member.wireName }?.value
            if let value = reading(value, of: member) { read.append(.init(member.wireName, value)) }
        }
        for member in members where !shape.members.contains(where: { $0.wireName == member.key }) {
            if let value = other(member, shape.others ?? .any) { read.append(value) }
        }
        return .object(read)
    }

    private func reading(_ value: JSONValue?, of member: XMLMember) -> JSONValue? {
        switch (member.placement, value) {
        case (.element, let value): return value.map { reading($0, as: member.content) }
        case (.items, .array(let items)?) where !items.isEmpty, (.requiredItems, .array(let items)?):
            return .array(items.map { reading($0, as: member.content) })
        case (.items, _): return nil
        case (.requiredItems, _): return .array([])
        case (.attribute, let value): return value.flatMap { $0 == .null ? nil : reading($0, as: member.content) }
        case (.nullableAttribute, let value): return value.map { reading($0, as: member.content) } ?? .null
        case (.text, let value), (.characterData, let value):
            let text = reading(.string(value?.xmlText ?? ""), as: member.content)
            guard let value, value != .null else { return text == .null ? nil : text }
            return text == .null ? nil : reading(value, as: member.content)
        }
    }
}

extension XMLPlace {
    fileprivate var isText: Bool {
        switch self {
        case .text, .characterData: true
        case .element: false
        }
    }
}

extension XMLMember {
    fileprivate var isText: Bool { placement == .text || placement == .characterData }
}

extension JSONValue {
    fileprivate var isXMLScalar: Bool {
        switch self {
        case .boolean, .integer, .number, .string: true
        case .null, .array, .object: false
        }
    }

    fileprivate var isXMLBlank: Bool {
        if case .string(let text) = self { text.isXMLBlank } else { false }
    }
}

extension String {
    /// Whether it is a number of digits around a point.
    fileprivate var isXMLNumber: Bool {
        let parts = split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { "0123456789".contains($0) } }
    }

    fileprivate var isXMLBlank: Bool { unicodeScalars.allSatisfy { " \t\r\n".unicodeScalars.contains($0) } }
}
