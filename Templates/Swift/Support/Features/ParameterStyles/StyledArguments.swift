nonisolated extension APICall {
    /// Gives an argument of the path in a style.
    mutating func path(
        _ name: String,
        _ value: some JSONCodable,
        style: ParameterStyle,
        layout: ParameterLayout = .joined,
        encoding: PercentEncoding = .strict
    ) throws(SDK.ClientError) {
        let shape = try ParameterShape(name, value, layout)
        switch shape {
        case nil: try Self.checkPath(name, "")
        case .scalar(let text)?: try Self.checkPath(name, text)
        case .list(let texts)?: try Self.checkPath(name, texts.joined(separator: ","))
        case .object?: break
        }
        pathArguments[name] = shape?.pathText(name, style, layout, encoding)
    }

    /// Gives an argument of the query in a style; without a name it is the whole query.
    mutating func query(
        _ name: String,
        _ value: (some JSONCodable)?,
        style: ParameterStyle,
        layout: ParameterLayout = .exploded,
        whenEmpty: EmptyArgument = .leftOut,
        encoding: PercentEncoding = .strict
    ) throws(SDK.ClientError) {
        guard let value else { return }
        guard let shape = try ParameterShape(name, value, layout) else {
            if whenEmpty == .sent { queryItems.append(name.percentEncoded + "=") }
            return
        }
        queryItems += shape.items(name, style, layout, encoding)
    }

    /// Gives a header.
    mutating func header(
        _ name: String,
        _ value: (some JSONCodable)?,
        layout: ParameterLayout = .joined
    ) throws(SDK.ClientError) {
        guard let value, let shape = try ParameterShape(name, value, layout) else { return }
        headers[name] = shape.parts(layout, .plain).joined(separator: ",")
    }

    /// Gives a cookie.
    mutating func cookie(
        _ name: String,
        _ value: (some JSONCodable)?,
        layout: ParameterLayout = .exploded,
        encoding: PercentEncoding = .strict
    ) throws(SDK.ClientError) {
        guard let value, let shape = try ParameterShape(name, value, layout) else { return }
        cookies += shape.items(name, .form, layout, encoding)
    }
}
