/// How an argument becomes text: the styles of the Parameter Object.
nonisolated enum ParameterStyle: Sendable {
    /// `a,b`
    case simple
    /// `.a.b`
    case label
    /// `;name=a;name=b`
    case matrix
    /// `name=a&name=b`
    case form
    /// `name=a%20b`
    case spaceDelimited
    /// `name=a%7Cb`
    case pipeDelimited
    /// `name[key]=a`
    case deepObject

    fileprivate var delimiter: String {
        switch self {
        case .simple, .label, .matrix, .form, .deepObject: ","
        case .spaceDelimited: "%20"
        case .pipeDelimited: "%7C"
        }
    }

    fileprivate var plainDelimiter: String {
        switch self {
        case .simple, .label, .matrix, .form, .deepObject: ","
        case .spaceDelimited: " "
        case .pipeDelimited: "|"
        }
    }
}

/// How the items of a list, or the members of an object, stand together.
nonisolated enum ParameterLayout: Sendable {
    /// One by one: `explode: true`.
    case exploded
    /// Together: `explode: false`.
    case joined
    /// As the JSON text of the whole argument: `content` in the place of a style.
    case json
}

/// What becomes of a list without items, or an object without members.
nonisolated enum EmptyArgument: Sendable {
    /// It leaves no trace.
    case leftOut
    /// Its name is sent, with an empty text.
    case sent
}

nonisolated extension ParameterShape {
    /// The text in the place of a path parameter.
    func pathText(
        _ name: String,
        _ style: ParameterStyle,
        _ layout: ParameterLayout,
        _ encoding: PercentEncoding
    ) -> String {
        switch style {
        case .simple, .form, .spaceDelimited, .pipeDelimited, .deepObject:
            return parts(layout, encoding).joined(separator: ",")
        case .label:
            return "." + parts(layout, encoding).joined(separator: layout == .exploded ? "." : ",")
        case .matrix:
            let items = items(name, .form, layout, encoding)
            return items.map { ";" + ($0.hasSuffix("=") ? String($0.dropLast()) : $0) }.joined()
        }
    }

    /// The items of a query, or of a form, or of a cookie. An argument without a name is the whole query.
    func items(
        _ name: String,
        _ style: ParameterStyle,
        _ layout: ParameterLayout,
        _ encoding: PercentEncoding
    ) -> [String] {
        let names = encoding == .plain ? encoding : .strict
        let key = name.isEmpty ? "" : names.encode(name) + "="
        switch (self, layout) {
        case (.list(let texts), .exploded):
            return texts.map { key + encoding.encode($0) }
        case (.object(let members), _) where style == .deepObject:
            return members.map { names.encode("\(name)[\($0.name)]\($0.deeper)") + "=" + encoding.encode($0.text) }
        case (.object(let members), .exploded):
            return members.map { names.encode($0.name + $0.deeper) + "=" + encoding.encode($0.text) }
        case (.scalar, _), (.list, _), (.object, _):
            return [key + parts(layout, encoding).joined(separator: style.delimiter)]
        }
    }

    /// The names and texts of the parts of a body, where nothing is percent-encoded.
    func namedTexts(
        _ name: String,
        _ style: ParameterStyle,
        _ layout: ParameterLayout
    ) -> [(name: String, text: String)] {
        switch (self, layout) {
        case (.list(let texts), .exploded): texts.map { (name, $0) }
        case (.object(let members), _) where style == .deepObject:
            members.map { ("\(name)[\($0.name)]\($0.deeper)", $0.text) }
        case (.object(let members), .exploded): members.map { ($0.name + $0.deeper, $0.text) }
        case (.scalar, _), (.list, _), (.object, _):
            [(name, parts(layout, .plain).joined(separator: style.plainDelimiter))]
        }
    }

    /// The texts that are joined into one.
    func parts(_ layout: ParameterLayout, _ encoding: PercentEncoding) -> [String] {
        switch self {
        case .scalar(let text): [encoding.encode(text)]
        case .list(let texts): texts.map(encoding.encode)
        case .object(let members):
            members.flatMap { member in
                let pair = [encoding.encode(member.name + member.deeper), encoding.encode(member.text)]
                return layout == .exploded ? [pair.joined(separator: "=")] : pair
            }
        }
    }
}
