import APIModel
import OpenAPIDocument

/// The declared answers of a call.
func lowerResponses(of call: Call, schemas: inout SchemaLowering) -> [APIModel.Response] {
    call.operation.responses.compactMap { entry in
        guard let response = schemas.references.resolve(entry.response) else { return nil }
        let status = status(entry.status)
        let name = bodyName(of: status, call: call, response: response)
        return Response(
            status: status,
            content: lowerContent(response.content, name: name, schemas: &schemas),
            headers: lowerHeaders(of: response, call: call, schemas: &schemas),
            errorCodes: response.extensions.errorCodes.map {
                APIModel.Response.ErrorCode(code: $0.code, message: $0.message)
            },
            documentation: Documentation(prose: nil, description(of: entry.response) ?? response.description),
            origin: Origin(response)
        )
    }
}

private func status(_ status: ResponseEntry.Status) -> APIModel.Response.Status {
    switch status {
    case .exact(let code): .exact(code)
    case .range(let hundred): .range(hundred)
    case .others: .others
    }
}

/// The description beside a reference replaces that of its target.
private func description(of response: Referenced<OpenAPIDocument.Response>) -> String? {
    switch response {
    case .inline: nil
    case .reference(let reference): reference.description
    }
}

// MARK: Names

/// What to call a body that has no name of its own: for a list, its path says what is in it.
private func bodyName(
    of status: APIModel.Response.Status,
    call: Call,
    response: OpenAPIDocument.Response
) -> NameHint {
    let keys = response.pointer.keys
    if keys.count == 3, keys[0] == "components" { return NameHint(keys[2]) }
    guard isSuccess(status, of: call) else { return NameHint("\(call.id)Error") }
    let isList = response.content.contains { $0.value.schema?.keywords?.types.contains(.array) ?? false }
    let segment = call.path.split(separator: "/").map(String.init).last { !$0.contains("{") && !isPrefix($0) }
    if isList, let segment { return NameHint(segment, context: [call.id]) }
    return NameHint("\(call.id)Response")
}

private func isSuccess(_ status: APIModel.Response.Status, of call: Call) -> Bool {
    switch status {
    case .exact(let code): code < 400
    case .range(let hundred): hundred < 4
    case .others: !call.operation.responses.contains { succeeds($0.status) }
    }
}

private func succeeds(_ status: ResponseEntry.Status) -> Bool {
    switch status {
    case .exact(let code): (200..<300).contains(code)
    case .range(let hundred): hundred == 2
    case .others: false
    }
}

// MARK: Headers

/// The headers of an answer; `Content-Type` belongs to its body, section 4.8.17.
private func lowerHeaders(
    of response: OpenAPIDocument.Response,
    call: Call,
    schemas: inout SchemaLowering
) -> [APIModel.Response.Header] {
    response.headers.compactMap { entry in
        guard entry.name.lowercased() != "content-type" else { return nil }
        guard let header = schemas.references.resolve(entry.value) else { return nil }
        var name = NameHint(entry.name, context: [call.id])
        if let chosen = header.extensions.name { name = NameHint(chosen, context: name.context, isChosen: true) }
        let value = lower(header.shape, typeName: name, of: header, schemas: &schemas)
        return APIModel.Response.Header(
            wireName: entry.name,
            name: name,
            type: value.type,
            isRequired: header.isRequired,
            documentation: Documentation(prose: nil, header.description),
            origin: Origin(header)
        )
    }
}
