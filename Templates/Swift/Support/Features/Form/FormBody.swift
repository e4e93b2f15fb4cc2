internal import Foundation

nonisolated extension APICall {
    /// Gives the body as a form (`application/x-www-form-urlencoded`). Without an encoding of its own, a member is an
    /// item of the form, a list one item for each of its values, and an object JSON text (OpenAPI 3.1, section 4.8.15).
    mutating func form(
        _ value: (some JSONCodable)?,
        _ mediaType: String = "application/x-www-form-urlencoded",
        encodings: [String: BodyEncoding] = [:]
    ) throws(SDK.ClientError) {
        guard let value else { return }
        text(try formText(of: value, encodings), mediaType)
    }
}

private nonisolated func formText(
    of value: some JSONCodable,
    _ encodings: [String: BodyEncoding]
) throws(SDK.ClientError) -> String {
    var items: [String] = []
    for member in try bodyMembers(of: value) {
        switch encodings[member.name] {
        case .style(let style, let layout, let encoding)?:
            let shape = try ParameterShape(member.name, member.value, layout)
            items += shape?.items(member.name, style, layout, encoding) ?? []
        case .mediaType(let mediaType)? where MediaType(mediaType).isJSON:
            items.append(formItem(member.name, member.value.description))
        case .mediaType?, nil: items += member.value.bodyTexts.map { formItem(member.name, $0.text) }
        }
    }
    return items.joined(separator: "&")
}

private nonisolated func formItem(_ name: String, _ text: String) -> String {
    name.percentEncoded + "=" + text.percentEncoded
}
