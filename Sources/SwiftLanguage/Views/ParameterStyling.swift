import APIModel

extension Parameter {
    /// Whether the argument is more than one text in the path or the query, in the style that goes without saying there.
    func isStyled(in api: API) -> Bool {
        switch location {
        case .header, .cookie, .querystring: return true
        case .path, .query: break
        }
        let isOneText = (location == .query ? type.withoutNull : type).isOneText(in: api)
        switch serialization {
        case .text: return !isOneText
        case .style(usualStyle, _, allowReserved: false): return !isOneText
        case .json, .form, .style: return true
        }
    }

    /// How the value becomes text, where it is not as usual for its location.
    func styling(in api: API) -> [(label: String?, value: SwiftExpression)] {
        guard isStyled(in: api) else { return [] }
        switch serialization {
        case .json: return style(usualStyle) + [(label: "layout", value: .plain(".json"))]
        case .text, .form: return style(usualStyle)
        case .style(.cookie, let explode, _):
            return (explode ? [] : [Self.joined]) + [(label: "encoding", value: .plain(".plain"))]
        case .style(let style, let explode, let allowReserved):
            return styling(style, explode: explode, allowReserved: allowReserved)
        }
    }

    private static let joined: (label: String?, value: SwiftExpression) = ("layout", .plain(".joined"))

    private func styling(
        _ style: Style,
        explode: Bool,
        allowReserved: Bool
    ) -> [(label: String?, value: SwiftExpression)] {
        var items = self.style(style)
        if explode != (usualStyle == .form) {
            items.append((label: "layout", value: .plain(explode ? ".exploded" : ".joined")))
        }
        if allowsEmpty { items.append((label: "whenEmpty", value: .plain(".sent"))) }
        if allowReserved { items.append((label: "encoding", value: .plain(".allowingReserved"))) }
        return items
    }

    /// The style, which headers and cookies do not say: they have one each.
    private func style(_ style: Style) -> [(label: String?, value: SwiftExpression)] {
        switch location {
        case .path, .query, .querystring: [(label: "style", value: .plain(".\(style.rawValue)"))]
        case .header, .cookie: []
        }
    }

    private var usualStyle: Style {
        switch location {
        case .path, .header: .simple
        case .query, .querystring, .cookie: .form
        }
    }

    /// Whether the argument is the query, of which it is no item.
    var isWholeQuery: Bool {
        switch serialization {
        case .style, .form: false
        case .json, .text: location == .querystring
        }
    }
}

extension Parameter.Location {
    /// The method of a call that takes such an argument.
    var fillingName: String {
        switch self {
        case .path, .query, .header, .cookie: rawValue
        case .querystring: "query"
        }
    }
}

extension TypeReference {
    /// Whether every value is one text, and none is null.
    fileprivate func isOneText(in api: API) -> Bool {
        switch self {
        case .string, .integer, .number, .boolean, .bytes: return true
        case .any, .file, .list, .map, .nullable: return false
        case .named(let id):
            if case .enumeration = api[id].shape { return true }
            return false
        }
    }
}
