extension JSON {
    /// This value after a JSON Patch (RFC 6902), of which `add`, `remove` and `replace` are known.
    func patched(by operations: JSON) throws(ContractFormatError) -> JSON {
        guard let operations = operations.items else { throw ContractFormatError("a patch is an array") }
        var value = self
        for operation in operations {
            value = try value.applying(operation)
        }
        return value
    }

    private func applying(_ operation: JSON) throws(ContractFormatError) -> JSON {
        guard let path = operation["path"]?.text, path.isEmpty || path.hasPrefix("/") else {
            throw ContractFormatError("a patch needs a path: \(operation)")
        }
        let steps = path.split(separator: "/", omittingEmptySubsequences: false).map {
            String($0).replacing("~1", with: "/").replacing("~0", with: "~")
        }.dropFirst()
        switch (operation["op"]?.text, operation["value"]) {
        case ("add", let value?): return try edited(at: steps, .add(value))
        case ("replace", let value?): return try edited(at: steps, .replace(value))
        case ("remove", _): return try edited(at: steps, .remove)
        default: throw ContractFormatError("not a patch that is known here: \(operation)")
        }
    }

    private enum Edit {
        case add(JSON)
        case replace(JSON)
        case remove
    }

    private func edited(at steps: ArraySlice<String>, _ edit: Edit) throws(ContractFormatError) -> JSON {
        guard let step = steps.first else {
            switch edit {
            case .add(let value), .replace(let value): return value
            case .remove: throw ContractFormatError("the whole value cannot be removed")
            }
        }
        switch self {
        case .object(let members): return .object(try JSON.edited(members, at: step, steps.dropFirst(), edit))
        case .array(let items): return .array(try JSON.edited(items, at: step, steps.dropFirst(), edit))
        case .null, .bool, .number, .string: throw ContractFormatError("nothing lies under \(step) of \(self)")
        }
    }

    private static func edited(
        _ members: [JSONMember],
        at key: String,
        _ rest: ArraySlice<String>,
        _ edit: Edit
    ) throws(ContractFormatError) -> [JSONMember] {
        var members = members
        let index = members.firstIndex { $0.key == key }
        switch (index, edit) {
        case (nil, .add(let value)) where rest.isEmpty: members.append(JSONMember(key: key, value: value))
        case (let index?, .remove) where rest.isEmpty: members.remove(at: index)
        case (let index?, _): members[index].value = try members[index].value.edited(at: rest, edit)
        case (nil, _): throw ContractFormatError("no member \(key)")
        }
        return members
    }

    private static func edited(
        _ items: [JSON],
        at step: String,
        _ rest: ArraySlice<String>,
        _ edit: Edit
    ) throws(ContractFormatError) -> [JSON] {
        var items = items
        guard let index = step == "-" ? items.count : Int(step), index >= 0, index <= items.count else {
            throw ContractFormatError("no item \(step)")
        }
        if rest.isEmpty, case .add(let value) = edit {
            items.insert(value, at: index)
            return items
        }
        guard index < items.count else { throw ContractFormatError("no item \(step)") }
        if rest.isEmpty, case .remove = edit {
            items.remove(at: index)
        } else {
            items[index] = try items[index].edited(at: rest, edit)
        }
        return items
    }
}
