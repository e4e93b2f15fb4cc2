import APIModel

extension NameHint {
    var text: String { isChosen ? "\(preferred)!" : preferred }
}

extension PathPiece {
    var text: String {
        switch self {
        case .literal(let text): text
        case .parameter(let name): "{\(name)}"
        }
    }
}

extension SecurityScheme.Kind {
    var text: String {
        switch self {
        case .bearer: "bearer"
        case .basic: "basic"
        case .apiKey(let location, let name): "key in \(location.rawValue) \(name)"
        case .http(let scheme): "http \(scheme)"
        case .oauth2(let flows): "oauth2 \(flows.map(\.text).joined(separator: ", "))"
        case .openIDConnect(let url): "openIdConnect \(url)"
        }
    }
}

extension SecurityScheme.Flow {
    var text: String {
        "\(grant.rawValue)\(tokenURL.map { " at \($0)" } ?? "") for \(scopes.joined(separator: " "))"
    }
}

extension Parameter.Serialization {
    var text: String {
        switch self {
        case .text: "as text"
        case .form: "as form"
        case .json: "as json"
        case .style(let style, let explode, let allowReserved):
            "as \(style.rawValue)\(explode ? "*" : "")\(allowReserved ? " reserved" : "")"
        }
    }
}

extension Response.Status {
    var text: String {
        switch self {
        case .exact(let code): "\(code)"
        case .range(let hundred): "\(hundred)XX"
        case .others: "default"
        }
    }
}

extension TypeDefinition.Shape {
    var kind: String {
        switch self {
        case .record: "record"
        case .enumeration(let enumeration): "enumeration of \(enumeration.base)"
        case .union: "union"
        }
    }
}

extension TypeDefinition.Usage {
    var text: String {
        let names = [(Self.request, "request"), (.response, "response"), (.error, "error")]
        return names.filter { contains($0.0) }.map(\.1).joined(separator: " ")
    }
}

extension Union.Evidence {
    var text: String {
        switch self {
        case .discriminator(let values): values.joined(separator: " or ")
        case .kind(let kinds): "a \(kinds.map(\.rawValue).joined(separator: " or "))"
        case .members(let names): "it has \(names.joined(separator: " and "))"
        case .fits: "it fits"
        }
    }
}

extension StringType {
    var text: String {
        let kind: String =
            switch format {
            case .plain: "text"
            case .date: "date"
            case .dateTime: "date-time"
            case .uuid: "uuid"
            case .other(let name): "text (\(name))"
            }
        return kind + bounds(minLength, maxLength) + (pattern.map { " /\($0)/" } ?? "")
    }
}

extension IntegerType {
    var text: String {
        let kind = width == .bits32 ? "int32" : "integer"
        return kind + bounds(minimum, maximum) + (multipleOf.map { " by \($0)" } ?? "")
    }
}

extension NumberType {
    var text: String {
        let low = minimum.map { $0.isExclusive ? " > \($0.value)" : " >= \($0.value)" } ?? ""
        let high = maximum.map { $0.isExclusive ? " < \($0.value)" : " <= \($0.value)" } ?? ""
        return "number" + low + high
    }
}

extension ListType {
    var rules: String { bounds(minItems, maxItems) + (isUnique ? " unique" : "") }
}

private func bounds(_ low: Int?, _ high: Int?) -> String {
    low == nil && high == nil ? "" : " \(low.map(String.init) ?? "")...\(high.map(String.init) ?? "")"
}

extension JSONValue {
    var text: String {
        switch self {
        case .null: "null"
        case .boolean(let value): "\(value)"
        case .integer(let digits), .number(let digits): digits
        case .string(let text): "'\(text)'"
        case .array(let values): "[\(values.map(\.text).joined(separator: ", "))]"
        case .object(let members): "{\(members.map { "\($0.key): \($0.value.text)" }.joined(separator: ", "))}"
        }
    }
}
