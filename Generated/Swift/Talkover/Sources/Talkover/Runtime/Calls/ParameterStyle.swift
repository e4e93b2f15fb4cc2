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
}

/// Whether each item of a list, or each member of an object, stands by itself.
nonisolated enum ParameterLayout: Sendable {
    /// One by one: `explode: true`.
    case exploded
    /// Together: `explode: false`.
    case joined
}

nonisolated extension ParameterShape {
    /// The text in the place of a path parameter.
    func pathText(
        _ name: String,
        _ style: ParameterStyle,
        _ layout: ParameterLayout,
        _ encode: (String) -> String
    )
        -> String
    {
        switch style {
        case .simple, .form, .spaceDelimited, .pipeDelimited, .deepObject:
            return parts(layout, encode).joined(separator: ",")
        case .label:
            return "." + parts(layout, encode).joined(separator: layout == .exploded ? "." : ",")
        case .matrix:
            let items = queryItems(name, .form, layout, encode)
            return items.map { ";" + ($0.hasSuffix("=") ? String($0.dropLast()) : $0) }.joined()
        }
    }

    /// The items of a query, or of a form, or of a cookie.
    func queryItems(
        _ name: String,
        _ style: ParameterStyle,
        _ layout: ParameterLayout,
        _ encode: (String) -> String
    )
        -> [String]
    {
        let key = PercentEncoding.strict.encode(name) + "="
        switch (self, layout) {
        case (.scalar(let text), _):
            return [key + encode(text)]
        case (.list(let texts), .exploded):
            return texts.map { key + encode($0) }
        case (.object(let members), _) where style == .deepObject:
            return members.map { PercentEncoding.strict.encode("\(name)[\($0.name)]") + "=" + encode($0.text) }
        case (.object(let members), .exploded):
            return members.map { PercentEncoding.strict.encode($0.name) + "=" + encode($0.text) }
        case (.list, .joined), (.object, .joined):
            return [key + parts(layout, encode).joined(separator: style.delimiter)]
        }
    }

    /// The value of a header, which is not percent-encoded.
    func headerText(_ layout: ParameterLayout) -> String {
        parts(layout) { $0 }.joined(separator: ",")
    }

    private func parts(_ layout: ParameterLayout, _ encode: (String) -> String) -> [String] {
        switch (self, layout) {
        case (.scalar(let text), _): [encode(text)]
        case (.list(let texts), _): texts.map(encode)
        case (.object(let members), .exploded): members.map { encode($0.name) + "=" + encode($0.text) }
        case (.object(let members), .joined): members.flatMap { [encode($0.name), encode($0.text)] }
        }
    }
}

nonisolated extension ParameterStyle {
    fileprivate var delimiter: String {
        switch self {
        case .simple, .label, .matrix, .form, .deepObject: ","
        case .spaceDelimited: "%20"
        case .pipeDelimited: "%7C"
        }
    }
}
