import APIModel

/// The texts of an argument, taken apart.
enum ArgumentTexts: Sendable {
    /// A single one.
    case text(String)
    /// One for each item.
    case list([String])
    /// One for each member, each with the way to it: `[from]` below `range`.
    case object([(path: [String], text: String)])
}

/// Takes the texts of arguments apart by the table "Style Examples" of the Parameter Object: the way back from what
/// clients write.
struct StyleReader: Sendable {
    /// The name of the parameter.
    let name: String
    /// The style.
    let style: Parameter.Style
    /// Whether items and members stand one by one.
    let explode: Bool
    /// How single texts are encoded.
    let escapes: Escapes

    /// How single texts are encoded.
    enum Escapes: Sendable {
        /// By percent signs.
        case percent
        /// By percent signs, with plus signs for spaces.
        case form
        /// Not at all.
        case none
    }

    /// A text without escapes; nil where they are broken.
    func decoded(_ text: some StringProtocol) -> String? {
        switch escapes {
        case .percent: PercentText.decoded(text)
        case .form: PercentText.decoded(text, plus: .space)
        case .none: String(text)
        }
    }

    // MARK: One text: paths, headers, and what is not exploded

    /// A single value.
    func text(_ text: String) -> String? {
        switch style {
        case .label: text.hasPrefix(".") ? decoded(text.dropFirst()) : nil
        case .matrix: matrix(text).flatMap { decoded($0) }
        case .simple, .form, .spaceDelimited, .pipeDelimited, .deepObject, .cookie: decoded(text)
        }
    }

    /// A list.
    func list(_ text: String) -> [String]? {
        switch style {
        case .label where text.hasPrefix("."): decoded(split(text.dropFirst(), by: explode ? "." : ","))
        case .label: nil
        case .matrix where explode:
            decoded(
                split(text.dropFirst(), by: ";").map { $0.hasPrefix(name + "=") ? $0.dropFirst(name.count + 1) : "" }
            )
        case .matrix: matrix(text).flatMap { decoded(split($0, by: ",")) }
        case .spaceDelimited: decoded(text).map { split($0[...], by: " ").map(String.init) }
        case .pipeDelimited: decoded(text).map { split($0[...], by: "|").map(String.init) }
        case .simple, .form, .deepObject, .cookie: decoded(split(text[...], by: ","))
        }
    }

    /// An object.
    func object(_ text: String) -> [(path: [String], text: String)]? {
        switch style {
        case .label where explode: pairs(split(text.dropFirst(), by: "."))
        case .matrix where explode: pairs(split(text.dropFirst(), by: ";"))
        case .simple where explode: pairs(split(text[...], by: ","))
        case .simple, .label, .matrix, .form, .spaceDelimited, .pipeDelimited, .deepObject, .cookie:
            list(text).flatMap { alternating($0) }
        }
    }

    private func matrix(_ text: String) -> Substring? {
        if text == ";" + name { return "" }
        return text.hasPrefix(";\(name)=") ? text.dropFirst(name.count + 2) : nil
    }

    private func split(_ text: Substring, by separator: Character) -> [Substring] {
        text.isEmpty ? [] : text.split(separator: separator, omittingEmptySubsequences: false)
    }

    private func decoded(_ texts: [Substring]) -> [String]? {
        let decoded = texts.compactMap { self.decoded($0) }
        return decoded.count == texts.count ? decoded : nil
    }

    private func pairs(_ texts: [Substring]) -> [(path: [String], text: String)]? {
        var members: [(path: [String], text: String)] = []
        for text in texts {
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let name = decoded(parts[0]), let value = decoded(parts[1]) else { return nil }
            members.append((path: Self.path(of: name), text: value))
        }
        return members
    }

    private func alternating(_ texts: [String]) -> [(path: [String], text: String)]? {
        guard texts.count.isMultiple(of: 2) else { return nil }
        return stride(from: 0, to: texts.count, by: 2).map { (path: Self.path(of: texts[$0]), text: texts[$0 + 1]) }
    }

    /// `range[from]` is `from` below `range`.
    static func path(of name: String) -> [String] {
        guard let open = name.firstIndex(of: "["), open != name.startIndex, name.hasSuffix("]") else { return [name] }
        let inner = name[name.index(after: open)...].dropLast()
        return [String(name[..<open])] + inner.components(separatedBy: "][")
    }
}

extension Substring {
    fileprivate func components(separatedBy separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
